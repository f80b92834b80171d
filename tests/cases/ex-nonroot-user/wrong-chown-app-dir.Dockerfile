# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
WORKDIR /app
RUN chown 1001 /app
COPY notes/ notes/
COPY --chown=1001 seed/ /var/lib/notes/
USER 1001
CMD ["python", "-m", "notes"]
