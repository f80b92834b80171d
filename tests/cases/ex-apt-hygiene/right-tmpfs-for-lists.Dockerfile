# syntax=docker/dockerfile:1
FROM debian:trixie-slim
RUN --mount=type=tmpfs,target=/var/lib/apt/lists apt-get update && apt-get install --yes --no-install-recommends postgresql-client zstd
COPY backup.sh /usr/local/bin/backup.sh
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/backup.sh"]
