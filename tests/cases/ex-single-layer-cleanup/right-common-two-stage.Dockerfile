# syntax=docker/dockerfile:1
FROM debian:trixie-slim AS build
ARG PGBOUNCER_SHA256
RUN apt-get update && apt-get install -y ca-certificates curl build-essential pkg-config libevent-dev libssl-dev
WORKDIR /usr/src
RUN curl -fsSLO https://www.pgbouncer.org/downloads/files/1.25.1/pgbouncer-1.25.1.tar.gz
RUN echo "$PGBOUNCER_SHA256  pgbouncer-1.25.1.tar.gz" | sha256sum -c -
RUN tar -xzf pgbouncer-1.25.1.tar.gz
RUN cd pgbouncer-1.25.1 && ./configure && make && make install

FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends libevent-2.1-7t64 libssl3t64 && rm -rf /var/lib/apt/lists/*
COPY --from=build /usr/local/bin/pgbouncer /usr/local/bin/pgbouncer
COPY pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
USER nobody
CMD ["/usr/local/bin/pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]
