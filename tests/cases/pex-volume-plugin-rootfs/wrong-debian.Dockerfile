FROM golang:1.26-alpine AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/nfsvol ./cmd/nfsvol

FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends nfs-common && rm -rf /var/lib/apt/lists/*
COPY --from=build /out/nfsvol /usr/local/bin/nfsvol
ENTRYPOINT ["/usr/local/bin/nfsvol"]
