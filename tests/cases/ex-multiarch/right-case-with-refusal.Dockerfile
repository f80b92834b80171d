FROM --platform=$BUILDPLATFORM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG TARGETARCH
RUN case "$TARGETARCH" in amd64|arm64) export GOARCH="$TARGETARCH" ;; *) exit 1 ;; esac; CGO_ENABLED=0 go build -o /out/relay ./cmd/relay

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/relay /relay
ENTRYPOINT ["/relay"]
