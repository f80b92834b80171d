# syntax=docker/dockerfile:1
FROM debian:trixie-slim
ARG UID=10001
WORKDIR /usr/local/bin
COPY --chmod=755 ./exporter ./entrypoint.sh ./
WORKDIR /var/lib
COPY --chown=${UID}:${UID} models/ exporter/
USER ${UID}
ENTRYPOINT ["entrypoint.sh"]
