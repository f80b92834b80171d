FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go env -w CGO_ENABLED=1
RUN go build -o /out/ledger ./cmd/ledger

FROM gcr.io/distroless/cc-debian13:nonroot
COPY --from=build /out/ledger /usr/local/bin/
CMD ["/usr/local/bin/ledger"]
