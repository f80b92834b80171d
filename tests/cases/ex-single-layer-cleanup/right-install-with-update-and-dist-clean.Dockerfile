# syntax=docker/dockerfile:1
FROM debian:trixie-slim AS b
RUN apt-get install --update -y --no-install-recommends gcc libc6-dev libevent-dev libssl-dev make pkg-config
ADD https://www.pgbouncer.org/downloads/files/1.25.1/pgbouncer-1.25.1.tar.gz /src/
WORKDIR /src
RUN tar xzf *.tar.gz --strip-components=1 && ./configure && make install
FROM debian:trixie-slim
RUN apt-get install --update -y --no-install-recommends libevent-2.1-7t64 && apt-get dist-clean
COPY --from=b /usr/local/bin/pgbouncer /usr/local/bin/
COPY pgbouncer.ini /etc/pgbouncer/
USER 1000
CMD ["/usr/local/bin/pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]
