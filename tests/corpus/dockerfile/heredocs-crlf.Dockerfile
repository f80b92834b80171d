FROM debian:13-slim
RUN <<EOF
set -eu
apt-get update
apt-get install -y --no-install-recommends curl
rm -rf /var/lib/apt/lists/*
EOF

COPY <<"CONF" /etc/app.conf
key = "$value"
CONF

COPY <<-ONE <<-TWO /data/
	first
	ONE
	second
	TWO

RUN cat <<'SCRIPT' > /usr/local/bin/run && chmod +x /usr/local/bin/run
#!/bin/sh
exec "$@"
SCRIPT

ENTRYPOINT ["/usr/local/bin/run"]
