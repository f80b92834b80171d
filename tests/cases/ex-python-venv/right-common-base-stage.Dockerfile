# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie AS base
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /app

FROM base AS deps
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev libpq-dev
RUN python -m venv /opt/venv
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt

FROM base
COPY --from=deps /opt/venv /opt/venv
COPY tally tally
USER 10001:10001
CMD ["gunicorn", "-b", "0.0.0.0:8000", "tally:app"]
