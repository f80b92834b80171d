# syntax=docker/dockerfile:1
FROM debian:trixie-slim
USER 10001:10001
RUN useradd --uid 10001 --no-create-home exporter
COPY --chmod=755 exporter entrypoint.sh /usr/local/bin/
COPY --link --chown=10001:10001 models/ /var/lib/exporter/
ENTRYPOINT ["entrypoint.sh"]
