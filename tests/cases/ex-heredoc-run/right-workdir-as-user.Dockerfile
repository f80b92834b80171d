# syntax=docker/dockerfile:1
FROM debian:trixie-slim
RUN <<EOF
set -eu
apt-get update
apt-get install -y --no-install-recommends postgresql-client
rm -rf /var/lib/apt/lists/*

cat > /usr/local/bin/dump <<'SCRIPT'
#!/bin/sh
exec pg_dump --format=custom --file="/backup/$PGDATABASE-$(date +%F).dump" "$PGDATABASE"
SCRIPT
chmod 755 /usr/local/bin/dump
EOF
USER 65532:65532
WORKDIR /backup
ENTRYPOINT ["dump"]