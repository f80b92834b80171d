ARG GO_VERSION=1.26.8
FROM golang:$GO_VERSION-trixie@sha256:5d7a0f6f3f5e2b1c9a8e4d3c2b1a09f8e7d6c5b4a39281706f5e4d3c2b1a0918 AS build
RUN test "$(go env GOVERSION)" = go1.26.8
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/signer ./cmd/signer
FROM gcr.io/distroless/static-debian13:nonroot@sha256:c0ffee5eed0123456789abcdef0123456789abcdef0123456789abcdef012345
COPY --from=build /out/signer /signer
ENTRYPOINT ["/signer"]
