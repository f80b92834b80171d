# syntax=docker/dockerfile:1
FROM debian:trixie-slim AS b
RUN apt-get update && apt-get install -y gcc libc6-dev libevent-dev libssl-dev make pkg-config curl ca-certificates
RUN curl -fsSL https://www.pgbouncer.org/downloads/files/1.25.1/pgbouncer-1.25.1.tar.gz | tar xz && cd pgbouncer-1.25.1 && ./configure && make && strip pgbouncer
FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends libevent-2.1-7t64 && rm -rf /var/lib/apt/lists/*
COPY --from=b /pgbouncer-1.25.1/pgbouncer /usr/local/bin/
COPY pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
USER nobody
CMD ["pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]
