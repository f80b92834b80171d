# syntax=docker/dockerfile:1
FROM python:3.14-alpine3.24
WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt
COPY quote ./quote
RUN adduser -D -H quote
ENV OTEL_SERVICE_NAME=quote
USER quote
ENTRYPOINT ["opentelemetry-instrument"]
CMD ["python", "-m", "quote"]
