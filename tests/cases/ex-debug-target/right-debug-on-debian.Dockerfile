# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/gateway ./cmd/gateway
FROM debian:trixie-slim AS debug
RUN apt-get update && apt-get install -y --no-install-recommends curl dnsutils procps && rm -rf /var/lib/apt/lists/*
COPY --from=build /out/gateway /gateway
USER 65532
ENTRYPOINT ["/gateway"]
FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/gateway /gateway
ENTRYPOINT ["/gateway"]
