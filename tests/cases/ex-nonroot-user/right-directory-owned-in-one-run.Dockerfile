# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
RUN useradd -r -u 10001 -d /nonexistent notes \
 && mkdir -p /var/lib/notes \
 && chown 10001:10001 /var/lib/notes
WORKDIR /app
COPY notes notes
COPY --chown=10001:10001 seed/notes.db /var/lib/notes/notes.db
USER 10001
CMD ["python", "-m", "notes"]
