# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie AS wheels
COPY requirements.txt ./
RUN pip wheel --wheel-dir /wheels -r requirements.txt

FROM python:3.14-slim-trixie
WORKDIR /app
RUN --mount=type=bind,from=wheels,source=/wheels,target=/wheels pip install --no-cache-dir --no-index /wheels/*.whl
COPY quote ./quote
ENV OTEL_EXPORTER_OTLP_ENDPOINT=http://collector:4318 \
    OTEL_SERVICE_NAME=quote
USER 65532:65532
ENTRYPOINT ["opentelemetry-instrument"]
CMD ["python", "-m", "quote"]