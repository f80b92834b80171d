FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/board ./cmd/board

FROM debian:trixie-slim
COPY --from=build /out/board /usr/local/bin/board
COPY --chmod=755 <<'EOF' /entrypoint.sh
#!/bin/sh
set -e
if [ "$1" = board ]; then
  set -- "$@" --port="${PORT:-8080}"
fi
exec "$@"
EOF
USER 65532:65532
ENTRYPOINT ["/entrypoint.sh"]
CMD ["board"]
