# syntax=docker/dockerfile:1
FROM debian:trixie-slim
RUN apt-get update && \
    for p in postgresql-client zstd; do apt-get install -y --no-install-recommends "$p" || exit 1; done && \
    rm -rf /var/lib/apt/lists/*
COPY backup.sh /usr/local/bin/backup.sh
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/backup.sh"]
