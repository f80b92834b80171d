# syntax=docker/dockerfile:1
FROM debian:trixie-slim
ENV DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8
RUN apt-get update && apt-get install -y --no-install-recommends postgresql-client zstd && rm -rf /var/lib/apt/lists/*
ENV DEBIAN_FRONTEND=""
COPY backup.sh /usr/local/bin/backup.sh
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/backup.sh"]
