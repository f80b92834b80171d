# syntax=docker/dockerfile:1
FROM debian:trixie-slim
ARG PGBOUNCER_SHA256
RUN set -eux; \
    saved="$(apt-mark showmanual)"; \
    apt-get update; \
    apt-get install -y --no-install-recommends \
        ca-certificates curl gcc libc6-dev libevent-dev libssl-dev make pkg-config; \
    dir="$(mktemp -d)"; \
    cd "$dir"; \
    curl -fsSLo pgbouncer.tar.gz https://www.pgbouncer.org/downloads/files/1.25.1/pgbouncer-1.25.1.tar.gz; \
    echo "$PGBOUNCER_SHA256  pgbouncer.tar.gz" | sha256sum -c -; \
    mkdir pgbouncer; \
    tar -xzf pgbouncer.tar.gz -C pgbouncer --strip-components=1; \
    cd pgbouncer; \
    ./configure; \
    make -j "$(nproc)"; \
    make install; \
    cd /; \
    rm -rf "$dir"; \
    apt-mark auto '.*' > /dev/null; \
    apt-mark manual $saved libevent-2.1-7t64 libssl3t64; \
    apt-get purge -y --auto-remove; \
    rm -rf /var/lib/apt/lists/*
COPY pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
USER 65532:65532
CMD ["/usr/local/bin/pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]