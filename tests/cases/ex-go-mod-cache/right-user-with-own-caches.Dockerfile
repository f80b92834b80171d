# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
RUN useradd --create-home --uid 10001 builder
USER builder
WORKDIR /home/builder/src
COPY --chown=builder go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod,uid=10001 go mod download
COPY --chown=builder . .
RUN --mount=type=cache,target=/go/pkg/mod,uid=10001 \
    --mount=type=cache,target=/home/builder/.cache/go-build,uid=10001 \
    CGO_ENABLED=0 go build -o /home/builder/api ./cmd/api

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /home/builder/api /api
ENTRYPOINT ["/api"]
