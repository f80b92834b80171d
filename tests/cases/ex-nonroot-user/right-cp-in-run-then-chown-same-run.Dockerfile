# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
WORKDIR /app
COPY notes/ notes/
RUN --mount=type=bind,source=seed,target=/seed install -d -o 1001 -g 1001 /var/lib/notes && install -o 1001 -g 1001 -m 600 /seed/notes.db /var/lib/notes/
USER 1001
CMD ["python", "-m", "notes"]
