# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
WORKDIR /app
COPY notes/ notes/
COPY --chown=notes:notes seed/ /var/lib/notes/
RUN useradd --uid 10001 notes
USER notes
CMD ["python", "-m", "notes"]
