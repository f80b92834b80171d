# syntax=docker/dockerfile:1
FROM debian:trixie-slim
COPY --chmod=755 --chown=10001:10001 exporter entrypoint.sh /usr/local/bin/
COPY --chmod=777 --chown=10001:10001 models/ /var/lib/exporter/
USER 10001:10001
ENTRYPOINT ["entrypoint.sh"]
