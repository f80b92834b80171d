# syntax=docker/dockerfile:1
FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends libevent-2.1-7t64 gcc libc6-dev libevent-dev libssl-dev make pkg-config curl ca-certificates && mkdir /p && curl -fsSLo /p.tgz https://www.pgbouncer.org/downloads/files/1.25.1/pgbouncer-1.25.1.tar.gz && tar xzf /p.tgz -C /p --strip-components=1 && cd /p && ./configure && make install && apt-get purge -y --auto-remove gcc libc6-dev libevent-dev libssl-dev make pkg-config curl ca-certificates && rm -rf /var/lib/apt/lists/* && rm -rf /p-1.25 /p.tgz
COPY pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
USER nobody
CMD ["/usr/local/bin/pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]
