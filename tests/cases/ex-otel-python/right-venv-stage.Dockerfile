# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie AS build
ENV VIRTUAL_ENV=/opt/venv
RUN python -m venv $VIRTUAL_ENV
ENV PATH="$VIRTUAL_ENV/bin:$PATH"
COPY requirements.txt .
RUN pip install -r requirements.txt

FROM python:3.14-slim-trixie
ENV PATH="/opt/venv/bin:$PATH"
COPY --from=build /opt/venv /opt/venv
WORKDIR /app
COPY quote ./quote
ENV OTEL_EXPORTER_OTLP_ENDPOINT=http://collector:4318 \
    OTEL_SERVICE_NAME=quote
USER 65532:65532
ENTRYPOINT ["opentelemetry-instrument"]
CMD ["python", "-m", "quote"]