FROM golang:1.26-trixie AS build
ARG CGO_ENABLED=1
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /out/ ./cmd/ledger

FROM debian:13-slim
RUN useradd --uid 10001 --no-create-home ledger
COPY --from=build /out/ledger /usr/local/bin/ledger
USER ledger
ENTRYPOINT ["ledger"]
