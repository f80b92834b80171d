FROM --platform=$BUILDPLATFORM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG TARGETARCH
RUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /out/relay ./cmd/relay

FROM --platform=linux/arm64 gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/relay /relay
ENTRYPOINT ["/relay"]
