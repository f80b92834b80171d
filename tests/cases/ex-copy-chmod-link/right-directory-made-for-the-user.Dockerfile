FROM debian:trixie-slim
RUN useradd -u 10001 -m exporter && install -d -o exporter -g exporter /var/lib/exporter
ADD --chmod=755 exporter entrypoint.sh /usr/local/bin/
COPY --chown=exporter models/ /var/lib/exporter/
USER exporter
ENTRYPOINT ["entrypoint.sh"]
