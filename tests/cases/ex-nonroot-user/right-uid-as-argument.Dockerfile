# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
ARG UID=10001
WORKDIR /app
COPY notes/ notes/
COPY --chown=${UID}:${UID} seed/ /var/lib/notes/
USER ${UID}:${UID}
CMD ["python", "-m", "notes"]
