FROM golang:1.26-trixie AS build
WORKDIR /app
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download -x
COPY . ./
RUN --mount=type=cache,target=/go/pkg/mod go generate ./... && CGO_ENABLED=0 go build -trimpath -o /bin/api ./cmd/api
FROM debian:trixie-slim
WORKDIR /srv/api
COPY --from=build /bin/api /srv/api/api
USER 65532:65532
ENTRYPOINT ["/srv/api/api"]
