# syntax=docker/dockerfile:1
FROM debian:trixie-slim AS b
RUN apt-get update && apt-get install -y gcc libc6-dev libevent-dev libssl-dev make pkg-config
ADD https://www.pgbouncer.org/downloads/files/1.25.1/pgbouncer-1.25.1.tar.gz /tmp/p.tgz
RUN cd /tmp && tar xzf p.tgz && cd pgbouncer-1.25.1 && ./configure && make install
FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends libevent-2.1-7t64 && rm -rf /var/lib/apt/lists/*
COPY --from=b /usr/local/ /usr/local/
COPY pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
USER nobody
CMD ["pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]
