FROM golang:1.26-trixie
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /usr/local/bin/pricing ./cmd/pricing
USER 65532:65532
ENTRYPOINT ["pricing"]
