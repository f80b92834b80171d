# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN <<EOF
set -e
export CGO_ENABLED=0
mkdir -p /out
go build -o /out ./cmd/...
EOF

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out /usr/local/bin
HEALTHCHECK --interval=5s --timeout=3s --start-period=40s --retries=2 CMD ["/usr/local/bin/healthcheck"]
CMD ["/usr/local/bin/catalog"]
