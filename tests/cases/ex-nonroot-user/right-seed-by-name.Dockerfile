# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
WORKDIR /app
COPY ./notes ./notes
WORKDIR /var/lib/notes
RUN chown 10001:10001 .
COPY --chown=10001:10001 seed/notes.db .
WORKDIR /app
USER 10001
CMD ["python", "-m", "notes"]
