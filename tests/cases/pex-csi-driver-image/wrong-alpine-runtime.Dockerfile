FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/blockdriver ./cmd/blockdriver

FROM alpine:3.24
RUN apk add --no-cache e2fsprogs xfsprogs blkid
COPY --from=build /out/blockdriver /usr/local/bin/
ENTRYPOINT ["blockdriver"]
