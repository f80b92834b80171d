# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
WORKDIR /app
COPY notes/ notes/
COPY --chown=10001:10001 seed/ /var/lib/notes/
USER 10001:10001
RUN groupadd --gid 10001 notes && useradd --uid 10001 --gid notes notes
CMD ["python", "-m", "notes"]
