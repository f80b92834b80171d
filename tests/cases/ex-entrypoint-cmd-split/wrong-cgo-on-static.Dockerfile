# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -trimpath -o /out/rotate ./cmd/rotate

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/rotate /usr/local/bin/rotate
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/rotate"]
CMD ["--interval=1h", "--keep=7"]
