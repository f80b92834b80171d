# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
WORKDIR /app
RUN --mount=type=cache,target=/root/.cache/pip --mount=type=bind,source=requirements.txt,target=/tmp/requirements.txt <<EOT
set -e
pip install -r /tmp/requirements.txt
EOT
COPY quote/ quote/
ENV OTEL_SERVICE_NAME=quote
ENV OTEL_RESOURCE_ATTRIBUTES=service.version=1.4.0
USER nobody
ENTRYPOINT ["opentelemetry-instrument"]
CMD ["python", "-m", "quote"]
