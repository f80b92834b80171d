# syntax=docker/dockerfile:1
FROM alpine:3.24 AS tz
RUN apk add --no-cache tzdata

FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoices ./cmd/invoices

FROM scratch
COPY --from=build /usr/share/zoneinfo/ /usr/share/zoneinfo/
COPY <<EOF /etc/passwd
invoices:x:10001:10001::/:/sbin/nologin
EOF
COPY --from=build /out/invoices /invoices
USER 10001
ENTRYPOINT ["/invoices"]
