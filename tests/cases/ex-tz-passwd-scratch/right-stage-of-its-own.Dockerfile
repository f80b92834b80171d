# syntax=docker/dockerfile:1
FROM alpine:3.24 AS data
RUN apk add --no-cache tzdata ca-certificates && \
    addgroup -g 10001 invoices && adduser -D -H -u 10001 -G invoices invoices

FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoices ./cmd/invoices

FROM scratch
COPY --from=data /usr/share/zoneinfo /usr/share/zoneinfo
COPY --from=data /etc/passwd /etc/group /etc/
COPY --from=build /out/invoices /invoices
USER invoices:invoices
ENTRYPOINT ["/invoices"]
