# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie AS build
RUN apt-get update && apt-get install -y --no-install-recommends build-essential libpq-dev
WORKDIR /src
RUN --mount=type=bind,source=requirements.txt,target=requirements.txt \
    python -m venv /srv/venv && . /srv/venv/bin/activate && pip install --no-cache-dir -r requirements.txt

FROM python:3.14-slim-trixie
RUN apt-get update \
 && apt-get install -y --no-install-recommends libpq5 \
 && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 tally
COPY --from=build --chown=root:root /srv/venv /srv/venv
WORKDIR /app
COPY --chown=tally:tally . .
USER tally
ENTRYPOINT ["/srv/venv/bin/gunicorn"]
CMD ["--bind=0.0.0.0:8000", "--workers=4", "tally:app"]
