# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
ENV GOCACHE=/tmp/cache GOMODCACHE=/tmp/mod CGO_ENABLED=0
USER 65532
WORKDIR /tmp/src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/tmp/mod,uid=65532 go mod download
COPY . .
RUN --mount=type=cache,target=/tmp/mod,uid=65532 --mount=type=cache,target=/tmp/cache,uid=65532 go build -o /tmp/api ./cmd/api
FROM alpine:3.24
COPY --from=build /tmp/api /usr/local/bin/api
USER 65532
CMD ["api"]
