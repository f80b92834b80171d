FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /out/ledger ./cmd/ledger

FROM gcr.io/distroless/base-debian13:nonroot
ENV CGO_ENABLED=1
COPY --from=build /out/ledger /ledger
ENTRYPOINT ["/ledger"]
