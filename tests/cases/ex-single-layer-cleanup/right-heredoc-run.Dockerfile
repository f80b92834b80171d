# syntax=docker/dockerfile:1
FROM debian:trixie-slim
ARG PGBOUNCER_SHA256
RUN <<EOT
set -eux
build="ca-certificates curl gcc libc6-dev libevent-dev libssl-dev make pkg-config"
apt-get update
apt-get install -y --no-install-recommends libevent-2.1-7t64 libssl3t64 $build
mkdir -p /usr/src/pgbouncer
cd /usr/src/pgbouncer
curl -fsSLo ../pgbouncer.tar.gz https://www.pgbouncer.org/downloads/files/1.25.1/pgbouncer-1.25.1.tar.gz
echo "$PGBOUNCER_SHA256  ../pgbouncer.tar.gz" | sha256sum -c -
tar -xzf ../pgbouncer.tar.gz --strip-components=1
./configure
make
make install
cd /
rm -rf /usr/src/pgbouncer /usr/src/pgbouncer.tar.gz
apt-get purge -y --auto-remove $build
rm -rf /var/lib/apt/lists/*
EOT
COPY pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
USER nobody
CMD ["/usr/local/bin/pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]
