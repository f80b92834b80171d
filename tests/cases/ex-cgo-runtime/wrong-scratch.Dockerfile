FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=1 go build -o /out/ledger ./cmd/ledger

FROM scratch
COPY --from=build /out/ledger /ledger
USER 65532
ENTRYPOINT ["/ledger"]
