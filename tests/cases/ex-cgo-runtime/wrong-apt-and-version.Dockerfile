# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=1 go build -trimpath -o /out/ledger ./cmd/ledger

FROM debian:trixie-slim
RUN apt update && apt install -y gcc-14=14.2.0-19
USER 10001
COPY --from=build /out/ledger /ledger
ENTRYPOINT ["/ledger"]
