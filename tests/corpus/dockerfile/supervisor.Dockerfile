FROM debian:13-slim
RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get -y install --no-install-recommends supervisor=4.* && apt-get clean && rm -rf /var/lib/apt/lists/*
COPY supervisord.conf /etc/supervisor/conf.d/
CMD ["/usr/bin/supervisord", "-n"]
