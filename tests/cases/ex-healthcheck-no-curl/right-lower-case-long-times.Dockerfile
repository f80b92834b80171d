# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/ ./cmd/catalog ./cmd/healthcheck

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/catalog /out/healthcheck /
healthcheck --start-period=0h0m45s --interval=2500ms --timeout=2.5s --retries=4 cmd ["/healthcheck"]
ENTRYPOINT ["/catalog"]
