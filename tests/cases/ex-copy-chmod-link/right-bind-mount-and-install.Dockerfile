# syntax=docker/dockerfile:1
FROM debian:trixie-slim
RUN --mount=type=bind,target=/ctx install -m 755 /ctx/exporter /ctx/entrypoint.sh /usr/local/bin/ && install -d -o 10001 -g 10001 /var/lib/exporter && install -o 10001 -g 10001 -m 644 /ctx/models/en.bin /ctx/models/zh.bin /var/lib/exporter/
USER 10001:10001
ENTRYPOINT ["entrypoint.sh"]
