# syntax=docker/dockerfile:1
FROM debian:trixie-slim AS src
COPY --chown=10001:10001 seed /out/var/lib/notes

FROM python:3.14-slim-trixie
COPY --from=src /out/ /
WORKDIR /app
COPY notes notes
USER 10001:10001
CMD ["python", "-m", "notes"]
