FROM python:3.14-alpine3.24 AS wheels
WORKDIR /w
RUN apk add --no-cache gcc musl-dev postgresql-dev
COPY requirements.txt .
RUN pip wheel -r requirements.txt -w /wheels

FROM python:3.14-alpine3.24
WORKDIR /app
RUN apk add --no-cache libpq
COPY requirements.txt .
RUN --mount=type=bind,from=wheels,source=/wheels,target=/wheels pip install --no-cache-dir --no-index --find-links=/wheels -r requirements.txt
COPY ledger/ ledger/
USER 65532:65532
CMD ["python", "-m", "ledger"]
