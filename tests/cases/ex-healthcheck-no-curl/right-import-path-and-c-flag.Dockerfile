# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -C cmd/catalog -o /out/catalog . && \
    CGO_ENABLED=0 go build -o /out/hc example.com/acme/catalog/cmd/healthcheck

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/catalog /catalog
COPY --from=build /out/hc /hc
HEALTHCHECK --interval=10s --timeout=5s --retries=2 --start-period=40s --start-interval=2s CMD ["/hc"]
ENTRYPOINT ["/catalog"]
