# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoices ./cmd/invoices

FROM build AS root
RUN mkdir -p /root-fs/etc /root-fs/usr/share && \
    cp -r /usr/share/zoneinfo /root-fs/usr/share/zoneinfo && \
    echo "invoices:x:10001:10001:invoices:/nonexistent:/bin/false" > /root-fs/etc/passwd && \
    cp /out/invoices /root-fs/invoices

FROM scratch
COPY --from=root /root-fs/ /
USER 10001:10001
ENTRYPOINT ["/invoices"]
