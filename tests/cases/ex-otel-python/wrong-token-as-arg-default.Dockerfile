# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt
COPY quote ./quote
ARG OTEL_EXPORTER_OTLP_HEADERS="x-api-key=change-me"
ENV OTEL_SERVICE_NAME=quote
USER 65532:65532
ENTRYPOINT ["opentelemetry-instrument"]
CMD ["python", "-m", "quote"]
