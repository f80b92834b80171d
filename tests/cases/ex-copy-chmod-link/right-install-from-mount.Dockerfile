# syntax=docker/dockerfile:1
FROM debian:trixie-slim
RUN --mount=type=bind,target=/in install -m 755 /in/exporter /in/entrypoint.sh /usr/local/bin/ && install -d -o 10001 -g 10001 /var/lib/exporter && install -o 10001 -g 10001 -m 644 /in/models/en.bin /in/models/zh.bin /var/lib/exporter/
USER 10001:10001
ENTRYPOINT ["/usr/local/bin/entrypoint.sh"]
