FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum /src/
RUN go mod download
COPY . /src
RUN go generate ./... && CGO_ENABLED=0 go build -o /out/ ./cmd/api
FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/api /api
ENTRYPOINT ["/api"]
