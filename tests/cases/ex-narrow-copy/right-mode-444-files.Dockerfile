# syntax=docker/dockerfile:1
FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoice .

FROM alpine:3.24
COPY --chmod=444 migrations/0001_init.sql /app/migrations/
COPY --chmod=444 templates/invoice.html /app/templates/
COPY --from=build --chmod=555 /out/invoice /app/
USER 10001:10001
WORKDIR /app
ENTRYPOINT ["./invoice"]
