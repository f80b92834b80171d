# syntax=docker/dockerfile:1
FROM python:3.14-trixie AS b
COPY requirements.txt .
RUN python -m venv /opt/venv && /opt/venv/bin/pip install -r requirements.txt
FROM python:3.14-slim-trixie
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY tally tally
USER 1001
COPY --from=b /opt/venv /opt/venv
ENV PATH=$PATH:/opt/venv/bin
CMD ["python", "-m", "gunicorn", "tally:app"]
