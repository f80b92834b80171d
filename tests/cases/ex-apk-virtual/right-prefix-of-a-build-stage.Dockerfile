FROM python:3.14-alpine3.24 AS build
RUN apk add --no-cache gcc musl-dev libpq-dev
COPY requirements.txt .
RUN pip install --no-cache-dir --prefix=/install -r requirements.txt
FROM python:3.14-alpine3.24
RUN apk add --no-cache libpq
COPY --from=build /install /usr/local
WORKDIR /app
COPY ledger/ ledger/
USER 65532:65532
CMD ["python", "-m", "ledger"]
