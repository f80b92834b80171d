FROM --platform=$BUILDPLATFORM golang:1.26 AS build
WORKDIR /src
COPY . .
ARG TARGETARCH
RUN if [ "$TARGETARCH" = arm64 ]; then CGO_ENABLED=0 GOARCH=arm64 go build -o /out/relay ./cmd/relay; else CGO_ENABLED=0 GOARCH=amd64 go build -o /out/relay ./cmd/relay; fi
FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/relay /relay
ENTRYPOINT ["/relay"]
