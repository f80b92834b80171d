# syntax=docker/dockerfile:1
FROM debian:trixie-slim AS source
ARG PGBOUNCER_SHA256
ADD --checksum=sha256:$PGBOUNCER_SHA256 https://www.pgbouncer.org/downloads/files/1.25.1/pgbouncer-1.25.1.tar.gz /src/p.tar.gz

FROM debian:trixie-slim
RUN --mount=type=bind,from=source,source=/src,target=/mnt \
    apt-get update && apt-get install -y --no-install-recommends libevent-2.1-7t64 libssl3t64 gcc libc6-dev libevent-dev libssl-dev make pkg-config && \
    mkdir /tmp/p && tar -xzf /mnt/p.tar.gz -C /tmp/p --strip-components=1 && \
    cd /tmp/p && ./configure && make && make install && cd / && rm -rf /tmp/* && \
    apt-get purge -y --auto-remove gcc libc6-dev libevent-dev libssl-dev make pkg-config && rm -rf /var/lib/apt/lists/*
COPY pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
USER 65532
CMD ["/usr/local/bin/pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]
