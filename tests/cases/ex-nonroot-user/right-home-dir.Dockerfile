# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
RUN useradd -u 10001 -m -d /var/lib/notes notes
WORKDIR /app
COPY notes/ notes/
COPY --chown=notes seed/ /var/lib/notes/
USER notes
CMD ["python", "-m", "notes"]
