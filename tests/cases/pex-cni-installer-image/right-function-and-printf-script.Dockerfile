# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/tunnel ./cmd/tunnel

FROM debian:trixie-slim
COPY --from=build --chmod=755 /out/tunnel /usr/local/bin/tunnel
COPY --chmod=755 <<'EOF' /install.sh
#!/bin/bash
set -euo pipefail
place() {
  cp "$1" "$2.tmp"
  mv -f "$2.tmp" "$2"
}
place /usr/local/bin/tunnel /host/opt/cni/bin/tunnel
EOF
ENTRYPOINT ["/install.sh"]
