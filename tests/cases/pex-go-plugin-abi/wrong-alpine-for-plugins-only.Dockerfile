FROM golang:1.26-trixie AS host
WORKDIR /src
COPY . .
RUN go build -trimpath -o /out/filterd ./cmd/filterd

FROM golang:1.26-alpine AS build
RUN apk add --no-cache build-base
WORKDIR /src
COPY . .
RUN go build -trimpath -buildmode=plugin -o /out/upper.so ./plugins/upper

FROM gcr.io/distroless/base-debian13:nonroot
COPY --from=host /out/filterd /filterd
COPY --from=build /out/upper.so /plugins/upper.so
ENTRYPOINT ["/filterd"]
