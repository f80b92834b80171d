FROM --platform=$BUILDPLATFORM golang:1.26-trixie
WORKDIR /src
RUN --mount=type=bind,target=. --mount=type=cache,target=/go/pkg/mod go mod download
ARG TARGETOS TARGETARCH
RUN --mount=type=bind,target=. --mount=type=cache,target=/go/pkg/mod env CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /out/relay ./cmd/relay

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=0 --chmod=0555 /out/relay /
USER 65532
CMD ["/relay"]
