FROM python:3.14-alpine3.24 AS build
RUN apk add --no-cache build-base libpq-dev
WORKDIR /app
COPY . .
RUN python -m venv /venv && /venv/bin/pip install -r requirements.txt

FROM python:3.14-alpine3.24
RUN apk add --no-cache libpq
COPY --from=build /venv /venv
ENV PATH=/venv/bin:$PATH
WORKDIR /app
USER 65532:65532
CMD ["python", "-m", "ledger"]
