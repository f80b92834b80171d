# syntax=docker/dockerfile:1
FROM debian:trixie-slim
RUN apt-get install -y --no-install-recommends postgresql-client zstd && apt-get update
COPY backup.sh /usr/local/bin/backup.sh
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/backup.sh"]
