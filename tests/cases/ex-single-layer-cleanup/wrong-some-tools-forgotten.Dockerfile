# syntax=docker/dockerfile:1
FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends libevent-2.1-7t64 libssl3t64 ca-certificates curl gcc libc6-dev libevent-dev libssl-dev make pkg-config && \
    mkdir /src && curl -fsSL https://www.pgbouncer.org/downloads/files/1.25.1/pgbouncer-1.25.1.tar.gz | tar -xz -C /src --strip-components=1 && \
    cd /src && ./configure && make && make install && cd / && rm -rf /src && \
    apt-get purge -y --auto-remove gcc make && rm -rf /var/lib/apt/lists/*
COPY pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
USER 65532
CMD ["/usr/local/bin/pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]
