# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /out/api ./cmd/api

FROM debian:trixie-slim
WORKDIR /srv/api
COPY --from=build /out/api ./
USER 65532:65532
ENTRYPOINT ["./api"]
