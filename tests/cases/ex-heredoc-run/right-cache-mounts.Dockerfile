FROM debian:trixie-slim
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked <<EOF
set -ex
apt-get update
apt-get install --no-install-recommends -y postgresql-client
install -d -o 65532 -g 65532 /backup
cat > /usr/local/bin/dump <<'SCRIPT'
#!/bin/sh
exec pg_dump --format=custom --file="/backup/$PGDATABASE-$(date +%F).dump" "$PGDATABASE"
SCRIPT
chmod 755 /usr/local/bin/dump
EOF
USER 65532:65532
ENTRYPOINT ["dump"]
