# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.* ./
RUN --mount=type=cache,id=mod,target=/go/pkg/mod/ <<EOF
set -e
go mod download
EOF
COPY . .
RUN --mount=type=cache,id=mod,target=/go/pkg/mod/ \
    --mount=type=cache,id=build,target=/root/.cache/go-build/ <<EOF
set -e
export CGO_ENABLED=0
go build -trimpath -o /out/api ./cmd/api
EOF

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/api /api
USER 65532:65532
ENTRYPOINT ["/api"]
