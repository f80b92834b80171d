FROM golang:1.26-trixie
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /runner ./cmd/runner
USER 65532
ENTRYPOINT ["/runner"]
