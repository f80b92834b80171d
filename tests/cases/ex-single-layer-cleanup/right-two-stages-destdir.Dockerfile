# syntax=docker/dockerfile:1
FROM debian:trixie AS build
RUN apt-get update && apt-get install -y ca-certificates curl gcc libc6-dev libevent-dev libssl-dev make pkg-config
WORKDIR /src
RUN curl -fsSLO https://www.pgbouncer.org/downloads/files/1.25.1/pgbouncer-1.25.1.tar.gz
RUN tar -xzf pgbouncer-1.25.1.tar.gz
WORKDIR /src/pgbouncer-1.25.1
RUN ./configure && make
RUN make install DESTDIR=/out

FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends libevent-2.1-7t64 libssl3t64 && rm -rf /var/lib/apt/lists/*
COPY --from=build /out/usr/local/bin/ /usr/local/bin/
COPY pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
USER 65532
CMD ["/usr/local/bin/pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]
