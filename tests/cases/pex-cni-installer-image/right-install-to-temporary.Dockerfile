# syntax=docker/dockerfile:1
FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/tunnel ./cmd/tunnel

FROM alpine:3.24
COPY --from=build /out/tunnel /opt/bin/tunnel
COPY --chmod=755 <<'EOF' /install.sh
#!/bin/sh
set -o errexit -o nounset
install -m 0755 /opt/bin/tunnel /host/opt/cni/bin/tunnel.new
mv /host/opt/cni/bin/tunnel.new /host/opt/cni/bin/tunnel
EOF
ENTRYPOINT ["/install.sh"]
