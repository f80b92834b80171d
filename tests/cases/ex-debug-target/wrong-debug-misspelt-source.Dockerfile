# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/gateway ./cmd/gateway

FROM gcr.io/distroless/static-debian13:debug-nonroot AS debug
COPY --from=build /out/gatway /gateway
ENTRYPOINT ["/gateway"]

FROM gcr.io/distroless/static-debian13:nonroot AS release
COPY --from=build /out/gateway /gateway
ENTRYPOINT ["/gateway"]