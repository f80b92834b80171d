# syntax=docker/dockerfile:1
FROM debian:trixie-slim
COPY --chmod=755 exporter entrypoint.sh /usr/local/bin/
COPY --chown=10001:10001 models/*.bin /var/lib/exporter
USER 10001:10001
ENTRYPOINT ["entrypoint.sh"]
