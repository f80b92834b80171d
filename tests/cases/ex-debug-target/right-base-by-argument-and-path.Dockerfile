# syntax=docker/dockerfile:1
ARG DISTROLESS=gcr.io/distroless/static-debian13
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/gateway ./cmd/gateway
FROM $DISTROLESS:debug-nonroot AS debug
COPY --link --from=build /out/gateway /usr/bin/gateway
ENTRYPOINT ["gateway"]
FROM $DISTROLESS:nonroot AS release
COPY --link --from=build /out/gateway /usr/bin/gateway
ENTRYPOINT ["gateway"]
