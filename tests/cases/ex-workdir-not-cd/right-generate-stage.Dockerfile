# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS source
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go generate ./cmd/... ./internal/...
FROM source AS build
RUN CGO_ENABLED=0 go build -o /out/api ./cmd/api
FROM alpine:3.24
WORKDIR /srv/api
COPY --from=build /out/api ./
USER 65532
CMD ["./api"]
