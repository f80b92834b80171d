FROM python:3.14-alpine3.24
WORKDIR /app
COPY requirements.txt .
RUN apk add --no-cache libpq-dev && apk add --no-cache --virtual .b gcc musl-dev && pip install --no-cache-dir -r requirements.txt && apk del .b
COPY ledger/ ledger/
USER 65532:65532
CMD ["python", "-m", "ledger"]
