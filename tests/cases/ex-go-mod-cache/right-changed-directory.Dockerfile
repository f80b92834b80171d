# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
ARG CGO_ENABLED=0
COPY go.mod go.sum /src/
RUN --mount=type=cache,dst=/go/pkg/mod go -C /src mod download
COPY . /src/
RUN --mount=type=cache,dst=/go/pkg/mod --mount=type=cache,dst=/root/.cache/go-build \
    go -C /src build -trimpath -o /out/api ./cmd/api

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/api /api
USER 65532:65532
ENTRYPOINT ["/api"]
