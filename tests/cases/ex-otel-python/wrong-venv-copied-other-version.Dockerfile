# syntax=docker/dockerfile:1
FROM python:3.13-slim-trixie AS build
RUN python -m venv /venv
COPY requirements.txt ./
RUN /venv/bin/pip install --no-cache-dir -r requirements.txt

FROM python:3.14-slim-trixie
COPY --from=build /venv /venv
ENV PATH=/venv/bin:$PATH
WORKDIR /app
COPY quote ./quote
ENV OTEL_EXPORTER_OTLP_ENDPOINT=http://collector:4318 \
    OTEL_SERVICE_NAME=quote
USER 65532:65532
ENTRYPOINT ["opentelemetry-instrument"]
CMD ["python", "-m", "quote"]