# syntax=docker/dockerfile:1
FROM --platform=$BUILDPLATFORM tonistiigi/xx:1.6.1 AS xx
FROM --platform=$BUILDPLATFORM golang:1.26-alpine AS base
COPY --from=xx / /
RUN apk add --no-cache git file
FROM base AS version
RUN --mount=target=. git describe --match 'v[0-9]*' --dirty='.m' --always --tags | tee /tmp/.version
FROM base AS build
ARG TARGETPLATFORM
RUN --mount=type=bind,target=. --mount=type=bind,from=version,source=/tmp/.version,target=/tmp/.version xx-go build -o /usr/bin/tool ./cmd && xx-verify --static /usr/bin/tool
FROM scratch AS binary
COPY --link --from=build /usr/bin/tool /
FROM binary AS artifact
ENV FORMAT=tar
