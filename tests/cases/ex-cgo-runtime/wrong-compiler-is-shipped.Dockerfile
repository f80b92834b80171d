FROM golang:1.26-trixie
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ENV CGO_ENABLED=1
RUN go build -o /usr/local/bin/ledger ./cmd/ledger
USER 10001
ENTRYPOINT ["/usr/local/bin/ledger"]
