# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/gateway ./cmd/gateway && \
    CGO_ENABLED=0 go build -gcflags="all=-N -l" -o /out/gateway.debug ./cmd/gateway

FROM gcr.io/distroless/static-debian13:debug-nonroot AS debug
COPY --from=build /out/gateway.debug /gateway
ENTRYPOINT ["/gateway"]

FROM gcr.io/distroless/static-debian13:nonroot AS release
COPY --from=build /out/gateway /gateway
ENTRYPOINT ["/gateway"]
