FROM golang:1.26-alpine3.24 AS build
RUN apk add --no-cache tzdata && adduser -D -u 10001 invoices
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoices ./cmd/invoices
RUN grep ^invoices: /etc/passwd > /out/passwd
FROM scratch
COPY --from=build /usr/share/zoneinfo/ /usr/share/zoneinfo/
COPY --from=build /out/passwd /etc/passwd
COPY --from=build /out/invoices /usr/bin/invoices
USER 10001
CMD ["/usr/bin/invoices"]
