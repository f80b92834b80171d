FROM golang:1.26-bookworm AS build
ENV CGO_ENABLED=1
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /out/ledger ./cmd/ledger

FROM debian:trixie
COPY --from=build /out /app
WORKDIR /app
USER 1000:1000
VOLUME /data
ENTRYPOINT ["./ledger"]
