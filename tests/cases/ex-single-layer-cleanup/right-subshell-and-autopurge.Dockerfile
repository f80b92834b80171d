# syntax=docker/dockerfile:1
FROM debian:trixie-slim
RUN set -ex; apt-get update; apt-get install -y --no-install-recommends libevent-2.1-7t64 gcc libc6-dev libevent-dev libssl-dev make pkg-config curl ca-certificates; \
    curl -fL https://www.pgbouncer.org/downloads/files/1.25.1/pgbouncer-1.25.1.tar.gz --output /p.tgz; mkdir /p; tar --extract --gzip --file /p.tgz --directory /p --strip-components 1; \
    ( cd /p && ./configure && make -j4 && make install ); \
    rm -rf /p /p.tgz; apt-mark auto gcc libc6-dev libevent-dev libssl-dev make pkg-config curl ca-certificates; apt-get autopurge -y; apt-get distclean
COPY pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
USER nobody
CMD ["pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]
