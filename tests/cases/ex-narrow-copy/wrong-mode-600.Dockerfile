# syntax=docker/dockerfile:1
FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoice .

FROM alpine:3.24
WORKDIR /app
COPY --chmod=600 migrations ./migrations
COPY --chmod=600 templates ./templates
COPY --from=build /out/invoice ./
USER 10001:10001
ENTRYPOINT ["/app/invoice"]
