# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/ ./cmd/catalog ./cmd/healthcheck

FROM alpine:3.24
USER 65532
COPY --from=build /out/catalog /catalog
COPY --from=build /out/healthcheck /healthcheck
HEALTHCHECK --interval=5s --timeout=3s --start-period=40s CMD wget -q --spider http://127.0.0.1:8080/healthz || exit 1
ENTRYPOINT ["/catalog"]
