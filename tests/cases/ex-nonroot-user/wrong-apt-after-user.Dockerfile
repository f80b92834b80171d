# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
WORKDIR /app
COPY notes/ notes/
COPY --chown=1001 seed/ /var/lib/notes/
USER 1001
RUN apt-get update && apt-get install -y --no-install-recommends sqlite3 && rm -rf /var/lib/apt/lists/*
CMD ["python", "-m", "notes"]
