# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/mailer ./cmd/mailer

FROM gcr.io/distroless/static-debian13:nonroot
COPY templates/ /templates/
COPY --from=build /out/mailer /usr/local/bin/mailer
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/mailer"]
