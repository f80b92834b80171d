# syntax=docker/dockerfile:1
FROM debian:trixie-slim
ARG PGBOUNCER_SHA256
RUN <<EOF
set -eux
savedAptMark="$(apt-mark showmanual)"
apt-get update
apt-get install -y --no-install-recommends ca-certificates wget gcc libc6-dev libevent-dev libssl-dev make pkg-config
wget -O /tmp/p.tar.gz https://www.pgbouncer.org/downloads/files/1.25.1/pgbouncer-1.25.1.tar.gz
echo "$PGBOUNCER_SHA256 */tmp/p.tar.gz" | sha256sum -c -
mkdir -p /usr/src/p
tar -xzf /tmp/p.tar.gz -C /usr/src/p --strip-components=1
rm /tmp/p.tar.gz
cd /usr/src/p
./configure
make -j "$(nproc)"
make install
cd /
rm -r /usr/src/p
apt-mark auto '.*' > /dev/null
[ -z "$savedAptMark" ] || apt-mark manual $savedAptMark > /dev/null
find /usr/local -type f -executable -exec ldd '{}' ';' | awk '/=>/ { print $(NF-1) }' | sort -u | xargs -r dpkg-query --search | cut -d: -f1 | sort -u | xargs -r apt-mark manual
apt-get purge -y --auto-remove -o APT::AutoRemove::RecommendsImportant=false
rm -rf /var/lib/apt/lists/*
EOF
COPY pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
USER 65532
CMD ["/usr/local/bin/pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]
