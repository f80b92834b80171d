FROM debian:trixie-slim
USER 65532:65532
RUN apt-get update && apt-get install -y --no-install-recommends postgresql-client zstd && rm -rf /var/lib/apt/lists/*
COPY backup.sh /usr/local/bin/backup.sh
ENTRYPOINT ["/usr/local/bin/backup.sh"]
