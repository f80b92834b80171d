# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN for name in catalog healthcheck; do CGO_ENABLED=0 go build -o /out/$name ./cmd/$name || exit 1; done

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/ /
HEALTHCHECK --interval=5s --timeout=3s --start-period=40s CMD ["/healthcheck"]
ENTRYPOINT ["/catalog"]
