FROM python:3.14-alpine3.24@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
WORKDIR /app
COPY requirements.txt .
RUN apk add --no-cache 'libpq~18' && apk add --no-cache --virtual=.deps 'gcc>14' musl-dev libpq-dev && python -m pip install --no-cache-dir --no-compile -r requirements.txt && apk del --no-cache .deps
COPY ledger/ ledger/
USER 65532:65532
CMD ["python", "-m", "ledger"]
