# syntax=docker/dockerfile:1
FROM debian:trixie-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates git autoconf automake libtool pandoc python3 gcc libc6-dev libevent-dev libssl-dev make pkg-config
RUN git clone --recurse-submodules -b pgbouncer_1_25_1 https://github.com/pgbouncer/pgbouncer.git /src
RUN cd /src && ./autogen.sh && ./configure && make

FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends libevent-2.1-7t64 libssl3t64 && rm -rf /var/lib/apt/lists/*
COPY --from=build /src/pgbouncer /pgbouncer
COPY pgbouncer.ini /etc/pgbouncer/
USER nobody
ENTRYPOINT ["/pgbouncer"]
CMD ["/etc/pgbouncer/pgbouncer.ini"]
