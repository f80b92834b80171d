FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN go build -o /out/nfsvol ./cmd/nfsvol
FROM alpine:3.24
RUN apk add --no-cache nfs-utils
COPY --from=build /out/nfsvol /usr/local/bin/nfsvol
ENTRYPOINT ["/usr/local/bin/nfsvol"]
