# syntax=docker/dockerfile:1
FROM python:3.14-alpine3.24
WORKDIR /app
COPY requirements.txt .
RUN apk add --no-cache libpq && \
    apk add --no-cache --virtual .build-deps gcc musl-dev libpq-dev && \
    pip install --no-cache-dir -r requirements.txt && \
    apk del .build-deps
USER 65532:65532
CMD ["python", "-m", "ledger"]
