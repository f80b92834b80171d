# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ENV CGO_ENABLED=0
RUN go build -o /bin/catalog ./cmd/catalog
RUN go build -o /bin/probe ./cmd/healthcheck

FROM gcr.io/distroless/static-debian13:nonroot
WORKDIR /app
COPY --from=build /bin/catalog /bin/probe ./
ENTRYPOINT ["./catalog"]
HEALTHCHECK --timeout=2s --interval=3s --retries=5 --start-period=1m CMD ["./probe"]
