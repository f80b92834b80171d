# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/tunnel ./cmd/tunnel

FROM busybox:1.37
COPY --from=build /out/tunnel /tunnel
ENTRYPOINT ["cp", "/tunnel", "/host/opt/cni/bin/"]
