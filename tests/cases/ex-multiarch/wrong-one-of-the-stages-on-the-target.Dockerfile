FROM --platform=$BUILDPLATFORM golang:1.26-trixie AS base
WORKDIR /src
COPY . .

FROM base AS build-amd64
RUN CGO_ENABLED=0 GOARCH=amd64 go build -o /out/relay ./cmd/relay

FROM golang:1.26-trixie AS build-arm64
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 GOARCH=arm64 go build -o /out/relay ./cmd/relay

FROM build-$TARGETARCH AS build

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/relay /relay
ENTRYPOINT ["/relay"]
