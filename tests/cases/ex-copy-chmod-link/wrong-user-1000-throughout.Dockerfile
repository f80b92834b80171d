# syntax=docker/dockerfile:1
FROM debian:trixie-slim
COPY --chmod=755 exporter entrypoint.sh /usr/local/bin/
COPY --chown=1000:1000 models/ /var/lib/exporter/
USER 1000:1000
ENTRYPOINT ["entrypoint.sh"]
