FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends postgresql-client zstd | tee /tmp/log && rm -rf /var/lib/apt/lists/* /tmp/log
COPY backup.sh /usr/local/bin/backup.sh
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/backup.sh"]
