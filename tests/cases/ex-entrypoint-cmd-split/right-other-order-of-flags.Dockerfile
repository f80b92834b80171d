# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/rotate ./cmd/rotate

FROM debian:trixie-slim
COPY --from=build /out/rotate /usr/local/bin/rotate
USER 10001
ENTRYPOINT ["/usr/local/bin/rotate"]
CMD ["--keep=7","--interval=1h"]
