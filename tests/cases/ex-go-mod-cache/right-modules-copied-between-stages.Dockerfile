# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS modules
WORKDIR /modules
COPY go.mod go.sum ./
RUN go mod download

FROM golang:1.26-trixie AS build
COPY --from=modules /go/pkg/mod /go/pkg/mod
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.cache/go-build,sharing=shared \
    sh -c 'CGO_ENABLED=0 go build -trimpath -o /out/api ./cmd/api'

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/api /api
USER 65532:65532
ENTRYPOINT ["/api"]
