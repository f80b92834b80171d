# syntax=docker/dockerfile:1
FROM debian:trixie-slim
USER 10001
USER root
RUN useradd -u 10001 exporter
COPY --chmod=755 exporter entrypoint.sh /usr/local/bin
COPY --chown=10001:10001 models /var/lib/exporter
USER exporter
ENTRYPOINT ["entrypoint.sh"]
