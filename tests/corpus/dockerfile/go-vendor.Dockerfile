FROM golang:1.26 AS build
WORKDIR /go/src/app
COPY . .
RUN CGO_ENABLED=0 GOFLAGS=-mod=vendor go build -trimpath -ldflags '-s -w' -o /out/ ./...
FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/ /bin/
ENTRYPOINT ["/bin/gatewayd"]
