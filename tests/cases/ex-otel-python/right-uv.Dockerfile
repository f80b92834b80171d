# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
WORKDIR /app
COPY requirements.txt ./
COPY --from=ghcr.io/astral-sh/uv:0.9 /uv /bin/uv
RUN uv pip install --system -r requirements.txt
COPY quote ./quote
ENV OTEL_EXPORTER_OTLP_ENDPOINT=http://collector:4318 \
    OTEL_SERVICE_NAME=quote
USER 65532:65532
ENTRYPOINT ["opentelemetry-instrument"]
CMD ["python", "-m", "quote"]