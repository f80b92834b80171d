FROM golang:1.26-alpine AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/nfsvol ./cmd/nfsvol

FROM alpine:3.24@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
RUN <<EOF
set -e
apk add --no-cache nfs-utils
mkdir -p /run/docker/plugins
EOF
COPY --link --from=build --chmod=0500 /out/nfsvol /usr/local/bin/nfsvol
ENTRYPOINT ["/usr/local/bin/nfsvol"]
