FROM debian:trixie-slim
RUN apt-get -o Acquire::Retries=3 update && \
    apt-get -o Acquire::Retries=3 install -y --no-install-recommends postgresql-client zstd && \
    rm -rf /var/lib/apt/lists/*
COPY backup.sh /usr/local/bin/backup.sh
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/backup.sh"]
