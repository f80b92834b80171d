# syntax=docker/dockerfile:1
FROM debian:trixie-slim AS parts
COPY --chmod=755 exporter entrypoint.sh /usr/local/bin/
COPY --chown=10001:10001 models/ /var/lib/exporter/

FROM debian:trixie-slim
COPY --link --from=parts /usr/local/bin/ /usr/local/bin/
COPY --link --from=parts --chown=10001:10001 /var/lib/exporter/ /var/lib/exporter/
USER 10001:10001
ENTRYPOINT ["entrypoint.sh"]
