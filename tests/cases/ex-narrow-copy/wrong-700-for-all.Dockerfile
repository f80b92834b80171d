FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoice .
FROM alpine:3.24
COPY --chmod=700 migrations /app/migrations
COPY --chmod=700 templates /app/templates
COPY --from=build --chmod=700 /out/invoice /app/invoice
USER 1000:1000
ENTRYPOINT ["/app/invoice"]
