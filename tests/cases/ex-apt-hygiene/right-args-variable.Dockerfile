# syntax=docker/dockerfile:1
FROM debian:trixie-slim
RUN apt-get update && PKGS="postgresql-client zstd" && apt-get install -y --no-install-recommends $PKGS && rm -rf /var/lib/apt/lists/*
COPY backup.sh /usr/local/bin/backup.sh
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/backup.sh"]
