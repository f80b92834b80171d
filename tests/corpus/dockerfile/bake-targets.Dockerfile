# syntax=docker/dockerfile:1
ARG ALPINE=3.22
ARG GO=1.26
FROM --platform=$BUILDPLATFORM golang:${GO}-alpine${ALPINE} AS base
WORKDIR /src
RUN --mount=type=cache,target=/var/cache/apk ln -s /var/cache/apk /etc/apk/cache && apk add git
FROM base AS vendored
COPY go.mod go.sum .
RUN --mount=type=cache,target=/go/pkg/mod go mod download
FROM vendored AS lint
RUN --mount=type=bind,target=. --mount=type=cache,target=/root/.cache go vet ./...
FROM vendored AS test
RUN --mount=type=bind,target=. --mount=type=cache,target=/root/.cache go test -race ./...
FROM vendored AS build
ARG TARGETOS TARGETARCH TARGETVARIANT
RUN --mount=type=bind,target=. --mount=type=cache,target=/root/.cache \
    GOOS=$TARGETOS GOARCH=$TARGETARCH GOARM=${TARGETVARIANT#v} go build -o /out/app .
FROM scratch AS binary
COPY --from=build /out/app /
FROM alpine:${ALPINE} AS image
COPY --from=binary /app /usr/bin/app
ENTRYPOINT ["app"]
