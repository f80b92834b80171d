# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/api ./cmd/api

FROM docker.io/library/alpine:3.24 AS runtime
RUN apk add -U --no-cache ca-certificates

FROM runtime
COPY --from=build /out/api /opt/api/
WORKDIR /opt/api
USER 10001
ENTRYPOINT ["./api"]
