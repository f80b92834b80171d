FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY . .
RUN go build -o /blockdriver ./cmd/blockdriver
FROM debian:trixie-20261103-slim
RUN apt-get -qq update && apt-get -qq install -y --no-install-recommends xfsprogs=6* e2fsprogs=1* && apt-get clean && rm -rf /var/lib/apt/lists/* /tmp/*
COPY --from=build /blockdriver /sbin/blockdriver
ENTRYPOINT ["/sbin/blockdriver"]
CMD ["--v=2"]
