FROM docker.io/library/python:3.14-alpine3.24
COPY --from=ghcr.io/astral-sh/uv:0.9.0 /uv /bin/uv
WORKDIR /app
COPY requirements.txt ./
RUN apk --no-cache add libpq && apk --no-cache add --virtual .build-deps build-base postgresql-dev && uv pip install --system --no-cache -r requirements.txt && apk --no-cache del .build-deps
COPY ledger ledger
USER 65532
CMD ["python","-m","ledger"]
