FROM golang:1.26-alpine AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go install ./cmd/nfsvol
FROM alpine:3.24
RUN apk add --no-cache nfs-utils
COPY --from=build /go/bin /usr/local/bin
ENTRYPOINT ["nfsvol"]
