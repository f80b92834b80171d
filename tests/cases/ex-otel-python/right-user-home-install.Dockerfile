# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
WORKDIR /app
RUN useradd --create-home --uid 10001 app
USER app
COPY requirements.txt ./
RUN pip install --user --no-cache-dir -r requirements.txt
ENV PATH=/home/app/.local/bin:$PATH
COPY quote ./quote
ENV OTEL_EXPORTER_OTLP_ENDPOINT=http://collector:4318 \
    OTEL_SERVICE_NAME=quote
ENTRYPOINT ["opentelemetry-instrument"]
CMD ["python", "-m", "quote"]