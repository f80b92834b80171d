# syntax=docker/dockerfile:1
FROM golang:1.26-alpine3.24 AS build
RUN apk add --no-cache tzdata
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoices ./cmd/invoices

FROM scratch
COPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo
COPY <<EOF2 /etc/passwd
invoices:x:10001:10001::/nonexistent:/sbin/nologin
EOF2
COPY --from=build /src /src
COPY --from=build /out/invoices /invoices
USER 10001:10001
ENTRYPOINT ["/invoices"]
