FROM --platform=$BUILDPLATFORM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG TARGETARCH
RUN CGO_ENABLED=0 GOARCH=$TARGETARCH go install ./cmd/relay

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /go/bin/relay /relay
ENTRYPOINT ["/relay"]
