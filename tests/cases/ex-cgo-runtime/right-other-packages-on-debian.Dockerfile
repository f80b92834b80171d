# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=1 go build -trimpath -o /out/ledger ./cmd/ledger

FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates sqlite3 tzdata libgcc-s1 && rm -rf /var/lib/apt/lists/* && useradd --uid 10001 ledger
USER ledger
COPY --from=build /out/ledger /ledger
ENTRYPOINT ["/ledger"]
