FROM debian:trixie-slim
RUN <<EOF
die() { echo "$1" >&2; exit 1; }
apt-get update || die "no index"
apt-get install -y --no-install-recommends postgresql-client || die "no client"
rm -rf /var/lib/apt/lists/*
install -d -o 65532 -g 65532 /backup || exit 1
cat > /usr/local/bin/dump <<'SCRIPT' || exit 1
#!/bin/sh
exec pg_dump --format=custom --file="/backup/$PGDATABASE-$(date +%F).dump" "$PGDATABASE"
SCRIPT
chmod 755 /usr/local/bin/dump
EOF
USER 65532:65532
ENTRYPOINT ["dump"]
