# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
RUN useradd -u 10001 invoices
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoices ./cmd/invoices

FROM scratch
COPY --from=build /usr/share/zoneinfo/Europe /usr/share/zoneinfo/Europe
COPY --from=build /etc/passwd /etc/passwd
COPY --from=build /out/invoices /invoices
USER invoices
ENTRYPOINT ["/invoices"]
