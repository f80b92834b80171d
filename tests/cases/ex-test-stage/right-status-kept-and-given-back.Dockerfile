# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS source
WORKDIR /src
COPY . .
FROM source AS test
RUN rc=0; go vet ./... || rc=$?; go test ./... > /r.txt || rc=$?; cat /r.txt; exit $rc
FROM source AS build
RUN CGO_ENABLED=0 go build -o /parcel ./cmd/parcel
FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /parcel /
ENTRYPOINT ["/parcel"]
