FROM --platform=$BUILDPLATFORM golang:1.26 AS build
ARG TARGETOS
ARG TARGETARCH
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 GOOS=${TARGETOS} GOARCH=${TARGETARCH} go build -o /netprobe ./cmd/netprobe
FROM scratch
COPY --from=build /netprobe /kubectl-net_probe
USER 65532:65532
ENTRYPOINT ["/kubectl-net_probe"]
