# syntax=docker/dockerfile:1
FROM python:3.14-trixie AS build
RUN python -m venv --without-pip /opt/venv
COPY requirements.txt ./
RUN pip --python /opt/venv/bin/python install --no-cache-dir -r requirements.txt

FROM python:3.14-slim-trixie
RUN apt-get update && apt-get install -y --no-install-recommends tini libpq5 && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH WORKERS=2
WORKDIR /app
COPY tally ./tally
USER 65532
ENTRYPOINT ["tini", "--"]
CMD ["sh", "-c", "exec gunicorn --workers \"$WORKERS\" --bind=0.0.0.0:8000 tally:app"]
