# syntax=docker/dockerfile:1
FROM scratch AS source
ARG PGBOUNCER_SHA256
ADD --checksum=sha256:${PGBOUNCER_SHA256} https://www.pgbouncer.org/downloads/files/1.25.1/pgbouncer-1.25.1.tar.gz /p.tgz

FROM debian:trixie-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev libevent-dev libssl-dev make pkg-config
RUN --mount=from=source,source=/p.tgz,target=/tmp/p.tgz \
    mkdir /src && tar -xzf /tmp/p.tgz -C /src --strip-components=1 && cd /src && ./configure && make

FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends libevent-2.1-7t64 libssl3t64 && rm -rf /var/lib/apt/lists/*
COPY --from=build /src/pgbouncer /usr/local/bin/pgbouncer
COPY pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
USER 65532
CMD ["/usr/local/bin/pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]
