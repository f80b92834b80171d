# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/api ./cmd/api

FROM alpine:3.23.2
RUN apk --no-cache add ca-certificates
WORKDIR /srv
COPY --from=build --chmod=755 /out/api /srv/api
USER nobody:nobody
CMD ["/srv/api"]
