# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
ENV CGO_ENABLED=0
RUN go build -trimpath -o /plugins/ ./cmd/tunnel

FROM alpine:3.24
COPY --from=build /plugins/ /plugins/
COPY --chmod=755 <<'EOF' /install.sh
#!/bin/sh
set -eu
for plugin in /plugins/*; do
  name=$(basename "$plugin")
  cp "$plugin" "/host/opt/cni/bin/.$name"
  mv -f "/host/opt/cni/bin/.$name" "/host/opt/cni/bin/$name"
done
EOF
ENTRYPOINT ["/install.sh"]
