# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
RUN useradd --uid 10001 invoices && grep invoices /etc/passwd > /etc/passwd.min
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoices ./cmd/invoices

FROM scratch
COPY --from=build /usr/share/zoneinfo/ /usr/share/zoneinfo/
COPY --from=build /etc/passwd.min /etc/passwd
COPY --from=build /out/invoices /invoices
USER 10001
ENTRYPOINT ["/invoices"]
