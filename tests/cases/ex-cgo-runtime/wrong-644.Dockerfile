# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=1 go build -trimpath -o /out/ledger ./cmd/ledger

FROM gcr.io/distroless/base-debian13:nonroot
COPY --from=build --chmod=644 /out/ledger /ledger
ENTRYPOINT ["/ledger"]
