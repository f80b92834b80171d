# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
WORKDIR /var/lib/notes
COPY --chown=10001:10001 seed/ .
WORKDIR /app
COPY notes/ notes/
USER 10001:10001
CMD ["python", "-m", "notes"]
