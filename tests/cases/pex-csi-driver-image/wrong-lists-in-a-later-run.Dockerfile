FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/blockdriver ./cmd/blockdriver

FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends e2fsprogs xfsprogs
RUN rm -rf /var/lib/apt/lists/*
COPY --from=build /out/blockdriver /usr/local/bin/
ENTRYPOINT ["blockdriver"]
