# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie AS build
WORKDIR /app
RUN python -m venv /app/.venv
COPY requirements.txt ./
RUN /app/.venv/bin/pip install --no-cache-dir -r requirements.txt
COPY quote ./quote

FROM python:3.14-slim-trixie
WORKDIR /app
COPY --from=build /app /app
ENV PATH=/app/.venv/bin:$PATH OTEL_SERVICE_NAME=quote OTEL_EXPORTER_OTLP_ENDPOINT=http://collector:4318
USER 65532:65532
ENTRYPOINT ["opentelemetry-instrument"]
CMD ["python", "-m", "quote"]
