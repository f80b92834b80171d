FROM golang:1.26-alpine AS build
WORKDIR /src
COPY . .
RUN go build -o /go/bin/nfsvol ./cmd/nfsvol
FROM alpine:3.24
RUN apk --no-cache add nfs-utils ca-certificates && mkdir -p /run/docker/plugins /var/lib/nfsvol/mounts
COPY --from=build /go/bin/nfsvol /usr/local/bin/nfsvol
RUN ["/usr/local/bin/nfsvol", "--version"]
ENTRYPOINT ["/usr/local/bin/nfsvol"]
