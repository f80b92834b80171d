FROM golang:1.26-alpine3.24 AS build
RUN apk add --no-cache tzdata && adduser -D -u 10001 invoices
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoices ./cmd/invoices
RUN mkdir -p /rootfs/etc /rootfs/usr/share /rootfs/tmp && cp -a /usr/share/zoneinfo /rootfs/usr/share/ && cp /etc/passwd /etc/group /rootfs/etc/ && install -m 555 /out/invoices /rootfs/invoices
FROM scratch
COPY --from=build /rootfs /
USER invoices
ENTRYPOINT ["/invoices"]
