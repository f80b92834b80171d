# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/board ./cmd/board

FROM debian:trixie-slim
COPY --from=build /out/board /srv/board
ENV PORT=8080
USER 65532:65532
CMD ["/bin/sh", "-c", "cd /srv && exec ./board --port=\"$PORT\""]