# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /rootfs/usr/local/bin/mailer ./cmd/mailer && cp -r templates /rootfs/templates && chmod -R a=rX /rootfs

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /rootfs/ /
ENTRYPOINT ["mailer"]
CMD ["--templates=/templates"]
