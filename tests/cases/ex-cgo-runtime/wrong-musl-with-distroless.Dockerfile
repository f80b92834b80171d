FROM golang:1.26-alpine3.24 AS build
RUN apk add --no-cache gcc musl-dev
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=1 go build -o /out/ledger ./cmd/ledger

FROM gcr.io/distroless/base-debian13:nonroot
COPY --from=build /out/ledger /ledger
ENTRYPOINT ["/ledger"]
