FROM --platform=$BUILDPLATFORM golang:1.26-alpine AS build
WORKDIR /src
COPY . .
ARG TARGETOS TARGETARCH
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /out/kubectl-net_probe ./cmd/netprobe
FROM scratch
COPY --from=build /out /dist
USER 65532:65532
ENTRYPOINT ["/kubectl-net_probe"]
