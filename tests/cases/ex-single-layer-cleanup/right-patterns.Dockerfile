# syntax=docker/dockerfile:1
FROM debian:trixie-slim
WORKDIR /tmp/build
RUN apt-get update && apt-get install -y --no-install-recommends libevent-2.1-7t64 gcc libc6-dev libevent-dev libssl-dev make pkg-config wget ca-certificates && \
    wget -q https://www.pgbouncer.org/downloads/files/1.25.1/pgbouncer-1.25.1.tar.gz && tar xzf *.tar.gz && cd pgbouncer-* && ./configure && make && make install && \
    rm -rf /tmp/build/* && apt-get remove --purge -y --auto-remove gcc libc6-dev libevent-dev libssl-dev make pkg-config wget ca-certificates && rm -rf /var/lib/apt/lists/*
WORKDIR /
COPY pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
USER nobody
CMD ["pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]
