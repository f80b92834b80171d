FROM golang:1.26-alpine3.24 AS build
RUN apk add --no-cache tzdata && adduser -D -u 10001 invoices
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoices ./cmd/invoices
FROM scratch
COPY --from=build /etc/passwd /etc/passwd
COPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo
COPY --from=build /out/invoices /invoices
ENTRYPOINT ["/invoices"]
