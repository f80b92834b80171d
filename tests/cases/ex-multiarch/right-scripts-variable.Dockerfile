# syntax=docker/dockerfile:1
FROM --platform=$BUILDPLATFORM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG TARGETOS TARGETARCH
RUN set -eux; \
    export GOOS="$TARGETOS" GOARCH="$TARGETARCH" CGO_ENABLED=0; \
    go build -trimpath -o /out/relay ./cmd/relay; \
    file /out/relay || true

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/relay /relay
ENTRYPOINT ["/relay"]