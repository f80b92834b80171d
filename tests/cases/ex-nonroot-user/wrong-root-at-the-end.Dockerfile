# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
USER 10001
WORKDIR /var/lib/notes
COPY --chown=10001:10001 seed/ .
USER 0
WORKDIR /app
COPY notes/ notes/
CMD ["python", "-m", "notes"]
