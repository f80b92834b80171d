FROM alpine:3.22
HEALTHCHECK NONE
FROM alpine:3.22
HEALTHCHECK --interval=5m --timeout=3s --start-period=1m --start-interval=2s --retries=5 \
  CMD curl -fsS http://localhost/ | grep -q ok || exit 1
FROM alpine:3.22
HEALTHCHECK CMD ["/bin/true"]
