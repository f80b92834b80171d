FROM --platform=$BUILDPLATFORM golang:1.26-alpine AS build
WORKDIR /src
COPY . .
ARG TARGETOS TARGETARCH
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /out/kubectl-net_probe ./cmd/netprobe
FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/kubectl-net_probe /
ENTRYPOINT ["/kubectl-net_probe"]
