# syntax=docker/dockerfile:1
FROM debian:trixie-slim
ENV V=1.25.1
RUN buildDeps='gcc libc6-dev libevent-dev libssl-dev make pkg-config curl ca-certificates' \
 && apt-get update && apt-get install -y --no-install-recommends libevent-2.1-7t64 $buildDeps \
 && cd /tmp && curl -fsSLO https://www.pgbouncer.org/downloads/files/$V/pgbouncer-$V.tar.gz \
 && tar xf pgbouncer-$V.tar.gz && cd pgbouncer-$V && ./configure --prefix=/usr/local && make && make install \
 && cd / && rm -rf /tmp/pgbouncer-$V /tmp/pgbouncer-$V.tar.gz \
 && apt-get purge -y --auto-remove $buildDeps && apt-get clean && rm -rf /var/lib/apt/lists/*
COPY pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
USER nobody
CMD ["pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]
