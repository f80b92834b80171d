FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoice .
FROM alpine:3.24
WORKDIR /app/migrations
COPY migrations/0001_init.sql .
WORKDIR /app/templates
COPY templates/invoice.html invoice.html
WORKDIR /app
COPY --from=build /out/invoice invoice
USER 1000:1000
ENTRYPOINT ["./invoice"]
