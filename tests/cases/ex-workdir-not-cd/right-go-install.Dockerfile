FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go generate ./...
RUN go install ./cmd/api
FROM debian:trixie-slim
WORKDIR /srv/api
COPY --from=build /go/bin/api .
USER 65532:65532
CMD ["./api"]
