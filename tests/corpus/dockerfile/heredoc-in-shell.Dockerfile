FROM alpine:3.22
RUN cat > /etc/motd <<'MOTD' && chmod 644 /etc/motd
welcome
MOTD
RUN <<-SCRIPT
	set -eu
	apk add --no-cache curl
	SCRIPT
