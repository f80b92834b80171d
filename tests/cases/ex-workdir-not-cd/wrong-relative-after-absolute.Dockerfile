FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go generate ./...
WORKDIR cmd/api
RUN go build -o /out/api .
FROM debian:trixie-slim
COPY --from=build /out/api /usr/local/bin/api
USER 65532
ENTRYPOINT ["/usr/local/bin/api"]
