FROM debian:13-slim
RUN apt-get update -q && apt-get install -qy --no-install-recommends postgresql-client zstd && rm -rf /var/lib/apt/lists/*
COPY --chmod=755 backup.sh /usr/local/bin/
USER 65532:65532
ENTRYPOINT ["backup.sh"]
