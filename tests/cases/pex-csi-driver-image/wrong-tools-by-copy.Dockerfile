FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/blockdriver ./cmd/blockdriver

FROM debian:trixie-slim AS tools
RUN apt-get update && apt-get install -y --no-install-recommends e2fsprogs xfsprogs && rm -rf /var/lib/apt/lists/*
FROM debian:trixie-slim
COPY --from=tools /sbin/mkfs.ext4 /sbin/mkfs.xfs /sbin/
COPY --from=build /out/blockdriver /usr/local/bin/
ENTRYPOINT ["blockdriver"]
