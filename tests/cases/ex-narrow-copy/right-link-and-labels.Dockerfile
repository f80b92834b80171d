FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/invoice .

FROM alpine:3.24
LABEL org.opencontainers.image.title=invoice
RUN apk add --no-cache ca-certificates && adduser -D -u 10001 app
COPY --link migrations /app/migrations
COPY --link templates /app/templates
COPY --link --from=build /out/invoice /app/invoice
USER app
ENTRYPOINT ["/app/invoice"]
