# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
RUN useradd --uid 10001 notes
WORKDIR /app
COPY --chown=notes:notes . .
COPY --chown=notes:notes seed/ /var/lib/notes/
USER notes
CMD ["python", "-m", "notes"]
