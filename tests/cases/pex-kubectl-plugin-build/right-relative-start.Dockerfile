FROM --platform=$BUILDPLATFORM golang:1.26 AS build
WORKDIR /src
COPY . .
ARG TARGETOS TARGETARCH
RUN GOOS=$TARGETOS GOARCH=$TARGETARCH CGO_ENABLED=0 go build -o /out/kubectl-net_probe ./cmd/netprobe
FROM scratch
WORKDIR /
COPY --from=build /out/ ./
USER 65532
ENTRYPOINT ["./kubectl-net_probe"]
