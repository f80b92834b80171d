FROM python:3.14-alpine3.24 AS base
ENV PIP_NO_CACHE_DIR=off
RUN apk add --no-cache libpq
FROM base AS build
RUN apk add --no-cache gcc musl-dev libpq-dev
WORKDIR /app
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
COPY requirements.txt .
RUN pip install -r requirements.txt
FROM base
COPY --from=build /opt/venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /app
COPY ledger/ ledger/
USER 65532
CMD ["python","-m","ledger"]
