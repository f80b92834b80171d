# syntax=docker/dockerfile:1
FROM alpine:3.24
RUN adduser -D -H -u 10001 exporter
COPY --link --chmod=755 exporter entrypoint.sh /usr/local/bin/
COPY --link --chown=10001 models /var/lib/exporter
USER exporter
ENTRYPOINT ["/usr/local/bin/entrypoint.sh"]
