FROM golang:1.26-trixie AS build
WORKDIR /usr/src
WORKDIR /usr/src/api
COPY go.mod go.sum ./
RUN go mod download && go mod verify
COPY ./ ./
RUN <<EOF
set -e
go generate ./...
go build -o bin/api ./cmd/api
EOF
FROM debian:trixie-slim
WORKDIR /srv/api
COPY --from=build /usr/src/api/bin/api api
USER 65532
CMD ["/srv/api/api"]
