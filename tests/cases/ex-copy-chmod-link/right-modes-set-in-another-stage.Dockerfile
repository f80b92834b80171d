FROM alpine:3.24 AS perm
WORKDIR /w
COPY . .
RUN chmod -R a+rX,u+w . && chmod a+x exporter entrypoint.sh && chown -R 10001:10001 models
FROM debian:trixie-slim
COPY --from=perm /w/exporter /w/entrypoint.sh /usr/local/bin/
COPY --from=perm --chown=10001:10001 /w/models/ /var/lib/exporter/
USER 10001
ENTRYPOINT ["entrypoint.sh"]
