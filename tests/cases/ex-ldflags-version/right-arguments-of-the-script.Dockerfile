# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG VERSION=dev
RUN set -- -trimpath -ldflags="-s -w -X example.com/pager/internal/buildinfo.Version=${VERSION}"; \
    CGO_ENABLED=0 go build "$@" -o /out/pager ./cmd/pager

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/pager /pager
ENTRYPOINT ["/pager"]
