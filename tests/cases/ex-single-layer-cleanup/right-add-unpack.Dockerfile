# syntax=docker/dockerfile:1
FROM debian:trixie-slim AS build
ARG PGBOUNCER_SHA256
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev libevent-dev libssl-dev make pkg-config
ADD --unpack=true --checksum=sha256:$PGBOUNCER_SHA256 https://www.pgbouncer.org/downloads/files/1.25.1/pgbouncer-1.25.1.tar.gz /src/
WORKDIR /src/pgbouncer-1.25.1
RUN ./configure && make && install -s -m 755 pgbouncer /pgbouncer

FROM debian:trixie-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends libevent-2.1-7t64 libssl3t64 \
 && apt-get clean \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /pgbouncer /usr/local/bin/pgbouncer
COPY pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
USER www-data
CMD ["/usr/local/bin/pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]
