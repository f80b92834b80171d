# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS source
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .

FROM source AS test
RUN go vet ./...
RUN go test -count=0 ./...

FROM source AS build
RUN CGO_ENABLED=0 go build -trimpath -o /out/parcel ./cmd/parcel

FROM gcr.io/distroless/static-debian13:nonroot AS release
COPY --from=build /out/parcel /parcel
ENTRYPOINT ["/parcel"]
