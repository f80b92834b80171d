# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/tunnel ./cmd/tunnel
FROM alpine:3.24
COPY --from=build /out/tunnel /opt/cni/tunnel
COPY --chmod=0755 <<EOF /usr/local/bin/install-cni
#!/bin/sh
set -euo pipefail
TARGET=/host/opt/cni/bin
cp /opt/cni/tunnel \${TARGET}/.tunnel.tmp
chmod 0755 \${TARGET}/.tunnel.tmp
mv -f \${TARGET}/.tunnel.tmp \${TARGET}/tunnel
echo "installed"
EOF
ENTRYPOINT ["install-cni"]
