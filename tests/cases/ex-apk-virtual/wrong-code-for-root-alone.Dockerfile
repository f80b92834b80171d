FROM python:3.14-alpine3.24
WORKDIR /app
COPY requirements.txt .
RUN apk add --no-cache libpq && apk add --no-cache -t bd gcc musl-dev libpq-dev && pip install --no-cache-dir -r requirements.txt && apk del bd
COPY --chmod=700 ledger ledger
USER 65532
CMD ["python", "-m", "ledger"]
