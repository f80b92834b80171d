# syntax=docker/dockerfile:1
FROM python:3.14-trixie AS build
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /src
COPY requirements.txt ./
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install -r requirements.txt

FROM python:3.14-slim-trixie
RUN apt-get update && \
    apt-get install -y --no-install-recommends libpq5 && \
    rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
COPY tally /app/tally
USER 65532:65532
EXPOSE 8000
CMD ["sh", "-c", "cd /app && exec gunicorn --bind=0.0.0.0:8000 tally:app"]