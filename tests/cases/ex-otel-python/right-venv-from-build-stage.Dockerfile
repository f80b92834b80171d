# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie AS build
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt

FROM python:3.14-slim-trixie
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH OTEL_SERVICE_NAME=quote
COPY quote ./quote
USER 65532:65532
ENTRYPOINT ["opentelemetry-instrument"]
CMD ["python", "-m", "quote"]
