# syntax=docker/dockerfile:1
FROM python:3.14-trixie AS builder
WORKDIR /build
RUN python -m venv .venv
COPY requirements.txt .
RUN .venv/bin/pip install -r requirements.txt

FROM python:3.14-slim-trixie
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=builder /build/.venv/lib /build/.venv/lib
COPY tally tally
ENV PATH=/build/.venv/bin:$PATH
USER 1001
CMD ["gunicorn", "--bind=0.0.0.0:8000", "tally:app"]
