# syntax=docker/dockerfile:1
FROM debian:trixie-slim
COPY --chmod=0555 exporter /usr/local/bin/exporter
COPY --chmod=0555 entrypoint.sh /usr/local/bin/entrypoint.sh
COPY --chown=10001:10001 models/ /var/lib/exporter/
USER 10001:10001
ENTRYPOINT ["entrypoint.sh"]
