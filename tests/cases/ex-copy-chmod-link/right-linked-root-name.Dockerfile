# syntax=docker/dockerfile:1
FROM debian:trixie-slim
COPY --link --chown=root:root --chmod=755 exporter entrypoint.sh /usr/local/bin/
COPY --link --chown=10001:10001 --chmod=u=rwX,go=rX models/ /var/lib/exporter/
USER 10001:10001
ENTRYPOINT ["entrypoint.sh"]
