# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/gateway ./cmd/gateway

FROM build AS delve
RUN go install github.com/go-delve/delve/cmd/dlv@v1.26.0
RUN go build -gcflags="all=-N -l" -o /out/gateway-delve ./cmd/gateway
ENTRYPOINT ["/go/bin/dlv", "exec", "/out/gateway-delve"]

FROM gcr.io/distroless/static-debian13:debug-nonroot AS debug
COPY --from=build /out/gateway /gateway
ENTRYPOINT ["/gateway"]

FROM gcr.io/distroless/static-debian13:nonroot AS release
COPY --from=build /out/gateway /gateway
ENTRYPOINT ["/gateway"]
