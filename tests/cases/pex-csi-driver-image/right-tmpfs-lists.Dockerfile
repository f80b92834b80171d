# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/blockdriver ./cmd/blockdriver

FROM debian:trixie-slim
RUN --mount=type=tmpfs,target=/var/lib/apt/lists --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y --no-install-recommends e2fsprogs xfsprogs
COPY --from=build /out/blockdriver /usr/local/bin/blockdriver
ENTRYPOINT ["/usr/local/bin/blockdriver"]
