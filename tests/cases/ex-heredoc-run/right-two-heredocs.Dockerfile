FROM debian:trixie-slim
RUN <<PACKAGES
set -e
apt-get update
apt-get install -y --no-install-recommends postgresql-client tini
rm -rf /var/lib/apt/lists/*
PACKAGES
RUN <<'FILES'
set -e
mkdir -p /backup
chown 65532:65532 /backup
tee /usr/local/bin/dump <<'SCRIPT'
#!/bin/sh
exec pg_dump --format=custom --file="/backup/$PGDATABASE-$(date +%F).dump" "$PGDATABASE"
SCRIPT
chmod a+rx /usr/local/bin/dump
FILES
USER 65532
ENTRYPOINT ["tini", "--", "dump"]
