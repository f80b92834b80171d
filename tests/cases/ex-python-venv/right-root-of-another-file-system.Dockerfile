# syntax=docker/dockerfile:1
FROM python:3.14-trixie AS builder
COPY requirements.txt .
RUN pip install --root=/install -r requirements.txt

FROM python:3.14-slim-trixie
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
COPY --from=builder /install /
WORKDIR /app
COPY tally tally
USER 1001
CMD ["gunicorn", "--bind=0.0.0.0:8000", "tally:app"]
