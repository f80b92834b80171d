FROM python:3.14-alpine3.24
WORKDIR /app
RUN --mount=type=cache,target=/var/cache/apk apk add libpq
COPY requirements.txt .
RUN --mount=type=cache,target=/var/cache/apk --mount=type=cache,target=/root/.cache apk add -t .b gcc musl-dev libpq-dev && pip install -r requirements.txt && apk del .b
COPY ledger/ ledger/
USER 65532:65532
CMD ["python", "-m", "ledger"]
