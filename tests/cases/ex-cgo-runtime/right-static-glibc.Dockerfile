FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN env CGO_ENABLED=1 go build -tags sqlite_omit_load_extension -ldflags '-extldflags -static' -o /ledger ./cmd/ledger

FROM debian:trixie-slim
COPY --from=build /ledger /ledger
USER 10001
ENTRYPOINT ["/ledger"]
