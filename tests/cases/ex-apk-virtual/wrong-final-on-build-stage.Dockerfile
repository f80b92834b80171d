FROM python:3.14-alpine3.24 AS build
RUN apk add --no-cache build-base libpq-dev
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
FROM build
RUN apk add --no-cache libpq && apk del build-base libpq-dev
WORKDIR /app
COPY ledger/ ledger/
USER 65532:65532
CMD ["python", "-m", "ledger"]
