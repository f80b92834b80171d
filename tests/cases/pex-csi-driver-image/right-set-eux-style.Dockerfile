FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ENV CGO_ENABLED=0
RUN go build -o blockdriver ./cmd/blockdriver
FROM debian:trixie-slim
RUN set -eux; apt-get update; apt-get install -y --no-install-recommends e2fsprogs xfsprogs mount util-linux udev; rm -rf /var/lib/apt/lists/*
WORKDIR /
COPY --from=build /src/blockdriver .
ENTRYPOINT ["/blockdriver"]
