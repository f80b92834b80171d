# syntax=docker/dockerfile:1
FROM debian:trixie-slim
RUN useradd --uid 10001 --gid exporter exporter
COPY --chmod=755 exporter entrypoint.sh /usr/local/bin/
COPY --link --chown=10001:10001 models/ /var/lib/exporter/
USER 10001
ENTRYPOINT ["entrypoint.sh"]
