# syntax=docker/dockerfile:1
FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY . .
RUN GOFLAGS=-tags=timetzdata CGO_ENABLED=0 go build -trimpath -o /out/invoices ./cmd/invoices

FROM scratch
COPY <<EOF /etc/passwd
invoices:x:10001:10001::/:/sbin/nologin
EOF
COPY --from=build /out/invoices /invoices
USER invoices
ENTRYPOINT ["/invoices"]
