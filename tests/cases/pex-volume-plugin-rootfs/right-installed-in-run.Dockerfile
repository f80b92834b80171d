FROM golang:1.26-alpine AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/nfsvol ./cmd/nfsvol

FROM alpine:3.24
RUN apk add --no-cache nfs-utils
RUN --mount=type=bind,from=build,source=/out,target=/out install -m 755 /out/nfsvol /usr/local/bin/nfsvol
ENTRYPOINT ["/usr/local/bin/nfsvol"]
