FROM golang:1.26-alpine AS build
RUN apk add --no-cache build-base
WORKDIR /src
COPY . .
RUN go build -o /out/blockdriver ./cmd/blockdriver

FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends xfsprogs e2fsprogs && rm -rf /var/lib/apt/lists/*
COPY --from=build /out/blockdriver /usr/local/bin/
ENTRYPOINT ["blockdriver"]
