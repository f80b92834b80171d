# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
WORKDIR /app
RUN --mount=type=bind,source=requirements.txt,target=/tmp/requirements.txt <<X
set -eux
apt-get update
apt-get install -y --no-install-recommends libpq5
savedAptMark="$(apt-mark showmanual)"
apt-get install -y --no-install-recommends gcc libc6-dev libpq-dev
pip install --no-cache-dir -r /tmp/requirements.txt
apt-mark auto '.*' > /dev/null
apt-mark manual $savedAptMark > /dev/null
apt-get purge -y --auto-remove
rm -rf /var/lib/apt/lists/*
X
COPY tally tally
USER 1001
CMD ["gunicorn", "--bind=0.0.0.0:8000", "tally:app"]
