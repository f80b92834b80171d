# syntax=docker/dockerfile:1
FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoice .

FROM gcr.io/distroless/static-debian13
WORKDIR /app
COPY migrations ./migrations
COPY templates ./templates
COPY --from=build /out/invoice ./
RUN adduser -D -u 10001 invoice
USER 10001:10001
ENTRYPOINT ["/app/invoice"]
