FROM debian:trixie-slim
ENV APP_USER=10001
COPY --chmod=0755 --link exporter /usr/local/bin/exporter
COPY --chmod=0755 --link entrypoint.sh /usr/local/bin/entrypoint.sh
COPY --chown=$APP_USER:$APP_USER --link models /var/lib/exporter
USER $APP_USER
CMD ["/usr/local/bin/entrypoint.sh"]
