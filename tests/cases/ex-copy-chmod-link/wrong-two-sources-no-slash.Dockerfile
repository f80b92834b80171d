# syntax=docker/dockerfile:1
FROM debian:trixie-slim
RUN useradd --uid 10001 --no-create-home exporter
COPY --chmod=755 exporter entrypoint.sh /usr/local/bin/
COPY --chown=10001:10001 models/en.bin models/zh.bin /var/lib/exporter
USER 10001
ENTRYPOINT ["entrypoint.sh"]
