FROM --platform=$BUILDPLATFORM golang:1.26-alpine AS build
WORKDIR /src
COPY . .
ARG TARGETOS=linux
ARG TARGETARCH
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o kubectl-net_probe ./cmd/netprobe
FROM scratch
WORKDIR /
COPY --from=build /src/kubectl-net_probe .
USER 65532
ENTRYPOINT ["/kubectl-net_probe"]
