# syntax=docker/dockerfile:1
FROM debian:trixie-slim
RUN apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends zstd postgresql-client && apt-get clean && rm -rf /var/lib/apt/lists /var/cache/apt/archives/*
COPY backup.sh /usr/local/bin/backup.sh
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/backup.sh"]
