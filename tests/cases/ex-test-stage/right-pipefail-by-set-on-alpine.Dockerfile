# syntax=docker/dockerfile:1
FROM golang:1.26-alpine AS source
WORKDIR /src
COPY . .
FROM source AS test
RUN set -o pipefail && go vet ./... && go test ./... | tee test.log
FROM source AS build
RUN CGO_ENABLED=0 go build -o /parcel ./cmd/parcel
FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /parcel /
ENTRYPOINT ["/parcel"]
