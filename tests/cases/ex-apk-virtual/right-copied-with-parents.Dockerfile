FROM python:3.14-alpine3.24
WORKDIR /app
COPY --parents requirements.txt ledger ./
RUN apk add --no-cache libpq && apk add --no-cache -t bd gcc musl-dev libpq-dev && pip install --no-cache-dir -r requirements.txt && apk del bd
USER 65532
CMD ["python3", "-m", "ledger"]
