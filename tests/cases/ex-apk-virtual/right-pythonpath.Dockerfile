# syntax=docker/dockerfile:1
FROM python:3.14-alpine3.24
COPY requirements.txt /tmp/
RUN apk add --no-cache libpq && \
    apk add --no-cache --virtual .build-deps gcc musl-dev libpq-dev && \
    pip install --no-cache-dir -r /tmp/requirements.txt && \
    apk del .build-deps
ENV PYTHONPATH=/opt/app
COPY ledger /opt/app/ledger
USER 65532:65532
CMD ["python", "-m", "ledger"]
