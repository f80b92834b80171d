# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie AS base
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev libpq-dev libpq5 && rm -rf /var/lib/apt/lists/*

FROM base AS build
RUN python -m venv /opt/venv
COPY requirements.txt ./
RUN /opt/venv/bin/pip install -r requirements.txt

FROM base
COPY --from=build /opt/venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /app
COPY tally ./tally
USER 65532
CMD ["gunicorn", "--bind=0.0.0.0:8000", "tally:app"]
