# syntax=docker/dockerfile:1
FROM debian:trixie-slim
RUN <<EOF
set -eu
apt-get update
apt-get -qq install --no-install-recommends postgresql-client
rm -rf /var/lib/apt/lists/*

# The job writes here as user 65532.
install -d -o 65532 -g 65532 /backup

cat > /usr/local/bin/dump <<'SCRIPT'
#!/bin/sh
exec pg_dump --format=custom --file="/backup/$PGDATABASE-$(date +%F).dump" "$PGDATABASE"
SCRIPT
chmod 755 /usr/local/bin/dump
EOF
USER 65532:65532
ENTRYPOINT ["dump"]