# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/api ./cmd/api

FROM alpine:3.24
RUN --mount=type=cache,target=/var/cache/apk apk add ca-certificates
COPY --from=build /out/api /api
USER 1000
ENTRYPOINT ["/api"]
