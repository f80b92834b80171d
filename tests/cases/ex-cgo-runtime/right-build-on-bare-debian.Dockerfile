# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS go
FROM debian:13-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev ca-certificates
COPY --from=go /usr/local/go /usr/local/go
ENV PATH=/usr/local/go/bin:$PATH CGO_ENABLED=1
WORKDIR /src
COPY . .
RUN go build -o /out/ledger ./cmd/ledger
FROM debian:13-slim
COPY --from=build /out/ledger /usr/local/bin/ledger
USER nobody
ENTRYPOINT ["ledger"]
