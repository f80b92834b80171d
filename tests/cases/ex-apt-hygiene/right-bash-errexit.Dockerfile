FROM debian:13-slim
SHELL ["/bin/bash", "-o", "errexit", "-c"]
RUN apt-get update; apt-get install --yes --no-install-recommends zstd postgresql-client; rm -r /var/lib/apt/lists/*
COPY --chmod=0755 backup.sh /usr/local/bin/backup.sh
USER nobody
ENTRYPOINT ["backup.sh"]
