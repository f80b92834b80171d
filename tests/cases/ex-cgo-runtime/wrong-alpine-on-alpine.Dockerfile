FROM golang:1.26-alpine3.24 AS build
RUN apk add --no-cache build-base
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=1 go build -o /out/ledger ./cmd/ledger

FROM alpine:3.24
COPY --from=build /out/ledger /ledger
USER 10001
ENTRYPOINT ["/ledger"]
