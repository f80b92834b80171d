FROM python:3.14-alpine3.24 AS build
RUN apk add --no-cache gcc musl-dev libpq-dev
WORKDIR /build
COPY requirements.txt ./
RUN pip install --no-cache-dir --target=/build/site -r requirements.txt

FROM python:3.14-alpine3.24
RUN apk add --no-cache libpq
WORKDIR /app
COPY --from=build /build/site /app/site
COPY ledger/ /app/ledger/
ENV PYTHONPATH=/app/site
USER 65532:65532
CMD ["python", "-m", "ledger"]
