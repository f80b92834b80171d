# syntax=docker/dockerfile:1
FROM debian:trixie-slim AS build
ARG PGBOUNCER_SHA256
RUN sed -i 's/^Types: deb$/Types: deb deb-src/' /etc/apt/sources.list.d/debian.sources && \
    apt-get update && apt-get build-dep -y pgbouncer
ADD --checksum=sha256:$PGBOUNCER_SHA256 https://www.pgbouncer.org/downloads/files/1.25.1/pgbouncer-1.25.1.tar.gz /p.tgz
RUN mkdir /p && tar -xzf /p.tgz -C /p --strip-components=1 && cd /p && ./configure && make && make install

FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends libevent-2.1-7t64 libssl3t64 && rm -rf /var/lib/apt/lists/*
COPY --from=build /usr/local/bin/pgbouncer /usr/local/bin/pgbouncer
COPY pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
USER nobody
CMD ["/usr/local/bin/pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]
