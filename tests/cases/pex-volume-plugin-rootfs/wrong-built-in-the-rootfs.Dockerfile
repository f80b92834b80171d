FROM alpine:3.24
RUN apk add --no-cache go nfs-utils
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /usr/local/bin/nfsvol ./cmd/nfsvol
ENTRYPOINT ["/usr/local/bin/nfsvol"]
