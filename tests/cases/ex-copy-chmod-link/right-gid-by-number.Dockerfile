# syntax=docker/dockerfile:1
FROM debian:trixie-slim
RUN groupadd -g 10001 exporter && useradd -u 10001 -g 10001 exporter
COPY --chmod=755 exporter entrypoint.sh /usr/local/bin/
COPY --link --chown=10001:10001 models/ /var/lib/exporter/
USER 10001
ENTRYPOINT ["entrypoint.sh"]
