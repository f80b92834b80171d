FROM golang:1.26-alpine3.24 AS build
RUN apk add --no-cache tzdata && adduser -D -u 10001 invoices
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoices ./cmd/invoices
FROM scratch
ENV ZONEINFO=/zoneinfo.zip
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /zoneinfo.zip
COPY --from=build /etc/passwd /etc/passwd
COPY --from=build /out/invoices /invoices
USER 10001
ENTRYPOINT ["/invoices"]
