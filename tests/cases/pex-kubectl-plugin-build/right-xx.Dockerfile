FROM --platform=$BUILDPLATFORM tonistiigi/xx:1.9.0 AS xx
FROM --platform=$BUILDPLATFORM golang:1.26-alpine AS build
COPY --from=xx / /
WORKDIR /src
COPY . .
ARG TARGETPLATFORM
RUN CGO_ENABLED=0 xx-go build -o /out/kubectl-net_probe ./cmd/netprobe
FROM scratch
COPY --from=build /out/kubectl-net_probe /
USER 65532:65532
ENTRYPOINT ["/kubectl-net_probe"]
