# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/gateway ./cmd/gateway
FROM gcr.io/distroless/static-debian13:nonroot AS release
COPY --from=build /out/gateway /gateway
ENTRYPOINT ["/gateway"]
FROM busybox:1.37-musl AS tools
FROM release AS debug
COPY --from=tools /bin/ /bin/
FROM release
