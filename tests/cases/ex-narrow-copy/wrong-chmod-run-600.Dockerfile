# syntax=docker/dockerfile:1
FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoice .

FROM alpine:3.24
WORKDIR /app
COPY migrations ./migrations
COPY templates ./templates
COPY --from=build /out/invoice ./
RUN chmod -R go-rwx /app
USER 10001:10001
ENTRYPOINT ["/app/invoice"]
