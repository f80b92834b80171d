FROM golang:1.26-alpine AS build
RUN apk add --no-cache build-base
WORKDIR /src
COPY . .
RUN go build -trimpath -o /out/filterd ./cmd/filterd
RUN go build -trimpath -buildmode=plugin -o /out/upper.so ./plugins/upper

FROM alpine:3.24
COPY --from=build /out/filterd /filterd
COPY --from=build /out/upper.so /plugins/upper.so
ENTRYPOINT ["/filterd"]
