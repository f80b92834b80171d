# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o catalog ./cmd/catalog && \
    CGO_ENABLED=0 go build -o check cmd/healthcheck/main.go && \
    mkdir /dist && cp catalog /dist/catalog && cp check /dist/check

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /dist/ /usr/bin/
HEALTHCHECK --interval=5s --timeout=3s --start-period=40s CMD ["check"]
ENTRYPOINT ["/usr/bin/catalog"]
