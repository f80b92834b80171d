FROM --platform=$BUILDPLATFORM golang:1.26-alpine AS build
ARG TARGETOS TARGETARCH
WORKDIR /src
COPY . .
RUN env CGO_ENABLED=0 GOOS="$TARGETOS" GOARCH="$TARGETARCH" go build -v -o /out/kubectl-net_probe ./cmd/netprobe
FROM scratch AS artifacts
COPY --from=build --chmod=755 /out/kubectl-net_probe /kubectl-net_probe
USER 65532:65532
ENTRYPOINT ["/kubectl-net_probe"]
