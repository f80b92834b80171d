FROM python:3.14-alpine3.24
COPY . /app
RUN apk add --no-cache libpq && apk add --no-cache -t bd gcc musl-dev libpq-dev && pip install --no-cache-dir --requirement=/app/requirements.txt && apk del bd
WORKDIR /app
USER nobody
CMD ["python", "-u", "-m", "ledger"]
