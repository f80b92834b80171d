# syntax=docker/dockerfile:1
FROM debian:trixie-slim
RUN groupadd --gid 10001 exporter && useradd --uid 10001 --gid exporter --no-create-home --home-dir /nonexistent exporter
COPY --link --chmod=0755 exporter entrypoint.sh /usr/local/bin/
COPY --link --chown=10001:10001 ["models/", "/var/lib/exporter/"]
WORKDIR /var/lib/exporter
USER exporter:exporter
ENTRYPOINT ["entrypoint.sh"]
