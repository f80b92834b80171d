# syntax=docker/dockerfile:1
FROM --platform=$BUILDPLATFORM golang:1.26-alpine AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG TARGETOS TARGETARCH
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH \
    go build -trimpath -o /out/kubectl-net_probe ./cmd/netprobe

FROM scratch AS artifacts
WORKDIR /app
COPY --from=build /out/kubectl-net_probe /
USER 65532:65532
ENTRYPOINT ["/kubectl-net_probe"]
