FROM --platform=$BUILDPLATFORM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG TARGETARCH
RUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /out/relay ./cmd/relay

FROM alpine:3.24
RUN adduser -D -u 10001 relay
COPY --from=build /out/relay /relay
USER 10001
ENTRYPOINT ["/relay"]
