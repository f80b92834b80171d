# syntax=docker/dockerfile:1
FROM debian:trixie-slim
COPY <<EOF /etc/apt/apt.conf.d/99-lean
APT::Install-Recommends "false";
EOF
RUN apt-get update && apt-get install -y zstd postgresql-client && rm -rf /var/lib/apt/lists/*
COPY backup.sh /usr/local/bin/backup.sh
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/backup.sh"]
