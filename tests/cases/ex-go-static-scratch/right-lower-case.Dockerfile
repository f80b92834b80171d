# syntax=docker/dockerfile:1
from golang:1.26-trixie as build
workdir /src
copy go.mod go.sum ./
run go mod download
copy . .
run CGO_ENABLED=0 go build -trimpath -o /out/pricing ./cmd/pricing

from scratch
copy --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
copy --from=build /out/pricing /pricing
user 65532:65532
entrypoint ["/pricing"]
