# syntax=docker/dockerfile:1
FROM debian:trixie AS build
RUN apt-get update && apt-get install -y gcc libc6-dev
COPY --from=golang:1.26-trixie /usr/local/go /usr/local/go
ENV PATH=$PATH:/usr/local/go/bin
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ENV CGO_ENABLED=1 GOFLAGS=-trimpath
RUN go build -o /out/filterd ./cmd/filterd
RUN go build -buildmode=plugin -o /out/plugins/upper.so ./plugins/upper

FROM gcr.io/distroless/base-debian13:nonroot
COPY --from=build /out/filterd /filterd
COPY --from=build /out/plugins /plugins
ENTRYPOINT ["/filterd"]
