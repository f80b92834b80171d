FROM golang:1.26-alpine AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/nfsvol ./cmd/nfsvol

FROM alpine:3.24 AS tools
RUN apk add --no-cache -t .debug strace && apk del .debug && apk add --no-cache 'nfs-utils>2'
FROM tools
WORKDIR /usr/local/bin
COPY --from=build /out/nfsvol .
USER 0
ENTRYPOINT ["/usr/local/bin/nfsvol"]
