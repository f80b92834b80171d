FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN <<EOF
set -eu
export CGO_ENABLED=1
go vet ./...
go build -trimpath -ldflags='-s -w' -o /out/ledger ./cmd/ledger
EOF

FROM gcr.io/distroless/base-debian13:nonroot
COPY --from=build /out/ledger /ledger
USER 65532:65532
ENTRYPOINT ["/ledger"]
