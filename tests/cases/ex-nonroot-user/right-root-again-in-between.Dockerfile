# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
USER 10001
WORKDIR /var/lib/notes
USER root
RUN useradd --uid 10001 notes
WORKDIR /app
COPY notes/ notes/
COPY --chown=10001 seed/ /var/lib/notes/
USER notes
CMD ["python", "-m", "notes"]
