FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoice .
FROM alpine:3.24
COPY .env* /app/
COPY migrations /app/migrations
COPY templates /app/templates
COPY --from=build /out/invoice /app/invoice
USER 1000:1000
ENTRYPOINT ["/app/invoice"]
