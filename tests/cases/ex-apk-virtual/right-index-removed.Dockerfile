FROM python:3.14-alpine3.24
WORKDIR /app
COPY requirements.txt .
RUN apk update && apk add libpq && apk add -t .b gcc musl-dev libpq-dev && pip install --no-cache-dir -r requirements.txt && apk del .b && rm -rf /var/cache/apk/*
COPY ledger/ ledger/
USER 65532:65532
CMD ["python", "-m", "ledger"]
