FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=1 go install ./cmd/ledger
FROM debian:trixie-slim
COPY --from=build /go/bin/ledger /usr/local/bin/ledger
USER 1000
CMD ["ledger"]
