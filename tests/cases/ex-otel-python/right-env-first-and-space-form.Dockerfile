# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
ENV OTEL_SERVICE_NAME quote
WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt
COPY quote ./quote
USER 65532:65532
CMD ["python", "-m", "quote"]
ENTRYPOINT ["opentelemetry-instrument"]
