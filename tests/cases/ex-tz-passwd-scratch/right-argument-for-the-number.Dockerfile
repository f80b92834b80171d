# syntax=docker/dockerfile:1
FROM golang:1.26-alpine3.24 AS build
ARG UID=10001
RUN apk add -U tzdata && adduser -D -u ${UID} invoices
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoices ./cmd/invoices

FROM scratch
COPY --from=build /usr/share/zoneinfo/ /usr/share/zoneinfo/
COPY --from=build /etc/passwd /etc/
COPY --from=build /out/invoices /invoices
USER invoices
CMD ["/invoices"]
