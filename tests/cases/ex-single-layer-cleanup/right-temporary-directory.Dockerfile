# syntax=docker/dockerfile:1
FROM debian:trixie-slim
RUN set -e; \
    apt-get update; apt-get install -y --no-install-recommends libevent-2.1-7t64 libssl3t64; \
    apt-get install -y --no-install-recommends git ca-certificates autoconf automake libtool pandoc python3 gcc libc6-dev libevent-dev libssl-dev make pkg-config; \
    src="$(mktemp -d)"; \
    git clone --depth 1 --recurse-submodules --branch pgbouncer_1_25_1 https://github.com/pgbouncer/pgbouncer.git "$src"; \
    cd "$src"; ./autogen.sh; ./configure; make install; cd /; \
    rm -rf "$src"; \
    apt-mark auto git ca-certificates autoconf automake libtool pandoc python3 gcc libc6-dev libevent-dev libssl-dev make pkg-config; \
    apt-get autoremove -y --purge; \
    rm -rf /var/lib/apt/lists/*
COPY pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
USER 65532
CMD ["/usr/local/bin/pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]
