# syntax=docker/dockerfile:1
FROM golang:1.26
RUN --mount=type=bind,source=go.mod,target=go.mod --mount=type=cache,id=mod,target=/go/pkg/mod,sharing=locked \
    --mount=type=secret,id=netrc,target=/root/.netrc,required=true --mount=type=ssh --mount=type=tmpfs,target=/tmp,size=64m \
    --network=none --security=insecure go mod download
