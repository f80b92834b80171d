# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
RUN useradd --create-home --uid 10001 builder
USER 10001:10001
WORKDIR /home/builder/src
COPY --chown=10001 go.mod go.sum ./
RUN go mod download
COPY --chown=10001 . .
RUN --mount=type=cache,target=/home/builder/.cache/go-build,uid=10001 CGO_ENABLED=0 go build -o /home/builder/api ./cmd/api

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /home/builder/api /api
ENTRYPOINT ["/api"]
