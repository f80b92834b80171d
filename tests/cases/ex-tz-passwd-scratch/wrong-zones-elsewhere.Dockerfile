# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoices ./cmd/invoices

FROM scratch
COPY --from=build /usr/share/zoneinfo /zoneinfo
COPY <<EOF /etc/passwd
invoices:x:10001:10001::/:/sbin/nologin
EOF
COPY --from=build /out/invoices /invoices
USER 10001
ENTRYPOINT ["/invoices"]
