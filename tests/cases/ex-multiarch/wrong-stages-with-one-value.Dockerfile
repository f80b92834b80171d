FROM --platform=$BUILDPLATFORM golang:1.26-trixie AS base
WORKDIR /src
COPY . .

FROM base AS build-amd64
ENV GOARCH=amd64

FROM base AS build-arm64
ENV GOARCH=amd64

FROM build-${TARGETARCH} AS build
RUN CGO_ENABLED=0 go build -o /out/relay ./cmd/relay

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/relay /relay
ENTRYPOINT ["/relay"]
