# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
ENV CGO_ENABLED=0
RUN go build -o /out/ ./...

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build --chown=nonroot:nonroot /out/catalog /out/healthcheck /usr/local/bin/
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --retries=2 --start-period=45s \
  CMD ["/usr/local/bin/healthcheck"]
ENTRYPOINT ["/usr/local/bin/catalog"]
