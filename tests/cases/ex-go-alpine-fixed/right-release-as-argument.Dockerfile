# syntax=docker/dockerfile:1
ARG ALPINE=3.24
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/api ./cmd/api

FROM alpine:${ALPINE}
COPY --from=build /out/api /api
USER 1000
ENTRYPOINT ["/api"]
