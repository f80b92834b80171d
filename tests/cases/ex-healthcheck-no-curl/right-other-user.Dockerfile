# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/ ./cmd/catalog ./cmd/healthcheck

FROM gcr.io/distroless/static-debian13:nonroot
USER root
COPY --from=build /out/catalog /catalog
COPY --from=build /out/healthcheck /healthcheck
USER 10001
HEALTHCHECK --interval=5s --timeout=3s --retries=3 --start-period=40s CMD ["/healthcheck"]
ENTRYPOINT ["/catalog"]
