FROM golang:1.26-alpine AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/nfsvol ./cmd/nfsvol

FROM alpine:3.24.1
RUN apk add --no-cache ca-certificates nfs-utils
COPY --from=build /out/ /usr/local/bin/
CMD ["nfsvol"]
