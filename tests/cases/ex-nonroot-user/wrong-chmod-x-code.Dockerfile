# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
WORKDIR /app
COPY notes/ notes/
RUN chmod -R 755 /app/notes
COPY --chown=1001 seed/ /var/lib/notes/
USER 1001
CMD ["python", "-m", "notes"]
