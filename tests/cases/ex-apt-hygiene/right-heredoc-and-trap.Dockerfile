FROM debian:trixie-slim
RUN <<EOF2 bash
set -euo pipefail
apt-get -q update
DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends postgresql-client zstd
apt-get clean
rm -rf /var/lib/apt/lists/*
EOF2
COPY backup.sh /usr/local/bin/
USER 65532:65532
CMD ["/usr/local/bin/backup.sh"]
