# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/pricing ./cmd/pricing

FROM scratch
ARG UID=10001
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build --chown=10001:10001 /out/pricing /bin/pricing
USER ${UID}:${UID}
ENTRYPOINT ["/bin/pricing"]
