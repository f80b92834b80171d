# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS source
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .

FROM source AS test
COPY --from=golangci/golangci-lint:v2.6.2 /usr/bin/golangci-lint /usr/local/bin/
RUN go install gotest.tools/gotestsum@v1.13.0
RUN golangci-lint run
RUN gotestsum --format testname -- ./...

FROM source AS build
RUN CGO_ENABLED=0 go build -trimpath -o /out/parcel ./cmd/parcel

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/parcel /parcel
ENTRYPOINT ["/parcel"]
