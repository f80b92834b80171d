FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/blockdriver ./cmd/blockdriver

FROM gcr.io/distroless/static-debian13:nonroot AS controller
COPY --from=build /out/blockdriver /
ENTRYPOINT ["/blockdriver", "--controller"]

FROM debian:trixie-slim AS node
RUN apt-get update && apt-get install -y --no-install-recommends e2fsprogs xfsprogs && rm -rf /var/lib/apt/lists/*
COPY --from=build /out/blockdriver /usr/local/bin/
ENTRYPOINT ["blockdriver"]
CMD ["--node"]
