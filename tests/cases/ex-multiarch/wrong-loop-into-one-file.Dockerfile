FROM --platform=$BUILDPLATFORM golang:1.26-trixie AS build
WORKDIR /src
COPY . .

RUN for arch in amd64 arm64; do CGO_ENABLED=0 GOARCH=$arch go build -o /out/relay ./cmd/relay; done

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/relay /relay
ENTRYPOINT ["/relay"]
