# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS test
WORKDIR /src
COPY . .
RUN go vet ./cmd/... ./internal/...
RUN go test -timeout 10m ./cmd/parcel ./internal/route

FROM golang:1.26-alpine3.24 AS build
ENV CGO_ENABLED=0
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY cmd cmd
COPY internal internal
RUN go build -o /bin/parcel ./cmd/parcel

FROM gcr.io/distroless/static-debian13:nonroot AS release
COPY --from=build /bin/parcel /bin/parcel
USER 65532:65532
ENTRYPOINT ["/bin/parcel"]
