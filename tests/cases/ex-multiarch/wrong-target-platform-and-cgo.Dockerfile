FROM --platform=$TARGETPLATFORM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
ARG TARGETARCH
RUN GOARCH=$TARGETARCH go build -o /out/relay ./cmd/relay

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/relay /relay
ENTRYPOINT ["/relay"]
