# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/api ./cmd/api

FROM alpine:3.24
RUN apk add --no-cache shadow && useradd -u 1000 api
COPY --from=build /out/api /api
USER api
ENTRYPOINT ["/api"]
