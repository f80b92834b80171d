FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/blockdriver ./cmd/blockdriver

FROM debian:trixie-slim
RUN <<EOF
set -eu
apt-get update
apt-get install -y --no-install-recommends e2fsprogs xfsprogs util-linux mount
rm -rf /var/lib/apt/lists/*
EOF
COPY --from=build /out/blockdriver /usr/local/bin/
ENTRYPOINT ["blockdriver"]
