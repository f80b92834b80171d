# syntax=docker/dockerfile:1
FROM golang:1.26-alpine AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/nfsvol ./cmd/nfsvol

FROM alpine:3.24
RUN apk add --no-cache nfs-utils
COPY --from=build /out/nfsvol /usr/local/bin/nfsvol
COPY . /src
ENTRYPOINT ["/usr/local/bin/nfsvol"]
