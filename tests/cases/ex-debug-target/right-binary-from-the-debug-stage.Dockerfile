# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/gateway ./cmd/gateway
FROM gcr.io/distroless/static-debian13:debug-nonroot AS debug
COPY --from=build /out/gateway /gateway
ENTRYPOINT ["/gateway"]
FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=debug /gateway /gateway
ENTRYPOINT ["/gateway"]
