FROM debian:trixie
RUN apt-get update || { echo "no index" >&2; exit 1; }; \
    apt-get install -y --no-install-recommends postgresql-client zstd || exit 1; \
    rm -rf /var/lib/apt/lists/*
COPY backup.sh /usr/local/bin/backup.sh
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/backup.sh"]
