# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/mailer ./cmd/mailer

FROM gcr.io/distroless/static-debian13:nonroot@sha256:e2e927ec666bae08560abb3c55d0659eceabb657f56b6782ab500a9fc7f555e3
COPY templates/ /templates/
COPY --from=build /out/mailer /usr/local/bin/mailer
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/mailer"]
CMD ["--templates=/templates"]
