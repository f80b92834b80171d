# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/api ./cmd/api

FROM alpine:3.24
RUN addgroup -S app && adduser -S app -G app
WORKDIR /home/app
COPY --from=build --chown=app:app /out/api .
USER app
CMD ["/home/app/api"]
