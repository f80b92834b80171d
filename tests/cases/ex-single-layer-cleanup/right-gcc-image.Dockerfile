# syntax=docker/dockerfile:1
FROM buildpack-deps:trixie AS build
ARG PGBOUNCER_SHA256
ADD --checksum=sha256:$PGBOUNCER_SHA256 https://www.pgbouncer.org/downloads/files/1.25.1/pgbouncer-1.25.1.tar.gz /src/
RUN cd /src && tar xzf pgbouncer-1.25.1.tar.gz && cd pgbouncer-1.25.1 && ./configure && make && make install

FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends libevent-2.1-7t64 libssl3t64 && rm -rf /var/lib/apt/lists/*
COPY --from=build /usr/local/bin/pgbouncer /usr/local/bin/pgbouncer
COPY pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
USER nobody
CMD ["/usr/local/bin/pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]
