FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN go build -trimpath -o /out/filterd ./cmd/filterd
RUN go build -trimpath -buildmode=plugin -o /out/upper.so ./plugins/upper
USER 65532
RUN mkdir -p /tmp/x
ENTRYPOINT ["/out/filterd"]
