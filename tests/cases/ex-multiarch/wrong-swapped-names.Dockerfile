FROM --platform=$BUILDPLATFORM golang:1.26-trixie AS build
WORKDIR /src
COPY . .

RUN CGO_ENABLED=0 GOARCH=amd64 go build -o /out/relay-arm64 ./cmd/relay && \
    CGO_ENABLED=0 GOARCH=arm64 go build -o /out/relay-amd64 ./cmd/relay

FROM gcr.io/distroless/static-debian13:nonroot
ARG TARGETARCH
COPY --from=build /out/relay-$TARGETARCH /relay
ENTRYPOINT ["/relay"]
