FROM golang:1.26-alpine AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/nfsvol ./cmd/nfsvol

FROM alpine:3.24
RUN apk add --no-cache nfs-utils && adduser -D -u 10001 nfsvol
COPY --from=build /out/nfsvol /usr/local/bin/nfsvol
USER nfsvol
ENTRYPOINT ["/usr/local/bin/nfsvol"]
