FROM debian:trixie-slim AS tools
RUN apt-get update && apt-get install -y --no-install-recommends postgresql-client zstd && rm -rf /var/lib/apt/lists/*
FROM debian:trixie-slim
COPY --from=tools /usr/bin/zstd /usr/bin/pg_dump /usr/bin/
COPY backup.sh /usr/local/bin/backup.sh
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/backup.sh"]
