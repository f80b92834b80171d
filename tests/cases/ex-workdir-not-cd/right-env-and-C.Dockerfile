# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ENV CGO_ENABLED=0
RUN go generate -x ./...
RUN go build -C ./cmd/api -o /out/api

FROM debian:trixie-slim
WORKDIR /srv/api
COPY --from=build /out/api ./
USER 65532:65532
ENTRYPOINT ["./api"]
