FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoice .
FROM scratch AS ship
COPY --from=build /out/invoice /app/invoice
COPY migrations /app/migrations
COPY templates /app/templates
FROM alpine:3.24
RUN addgroup -S invoice && adduser -S -G invoice invoice
COPY --from=ship / /
USER invoice:invoice
ENTRYPOINT ["/app/invoice"]
