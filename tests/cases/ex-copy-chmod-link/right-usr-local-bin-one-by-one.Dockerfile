# syntax=docker/dockerfile:1
FROM debian:trixie-slim
COPY --chmod=555 --chown=root:root exporter /usr/local/bin/exporter
COPY --chmod=555 entrypoint.sh /usr/local/bin/entrypoint.sh
COPY --chown=10001:10001 --chmod=u=rwX,go=rX models /var/lib/exporter
USER 10001
CMD ["/usr/local/bin/entrypoint.sh"]
