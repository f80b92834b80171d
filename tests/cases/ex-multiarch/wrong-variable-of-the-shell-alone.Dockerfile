FROM --platform=$BUILDPLATFORM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG TARGETARCH
ENV CGO_ENABLED=0
RUN <<EOF
set -eu
GOOS=linux GOARCH="$TARGETARCH"
go vet ./...
go build -o /out/relay ./cmd/relay
EOF

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/relay /relay
ENTRYPOINT ["/relay"]
