ARG GO=1.26
FROM golang:${GO}-trixie AS host
WORKDIR /a
COPY . .
RUN go build -trimpath -o /out/filterd ./cmd/filterd

FROM golang:${GO}-trixie AS plugin
WORKDIR /b
COPY . .
RUN go build -trimpath -buildmode=plugin -o /out/upper.so ./plugins/upper

FROM debian:trixie-slim
WORKDIR /plugins
COPY --from=plugin /out/upper.so ./
COPY --from=host /out/filterd /usr/local/bin/filterd
USER 10001
CMD ["filterd"]
