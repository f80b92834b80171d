# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
ENV USER_NAME=invoices UID=10001
RUN adduser --disabled-password --gecos "" --home /nonexistent --shell /sbin/nologin --no-create-home --uid "${UID}" "${USER_NAME}"
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoices ./cmd/invoices
FROM scratch
COPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo
COPY --from=build /etc/passwd /etc/group /etc/
COPY --from=build /out/invoices /invoices
USER invoices:invoices
ENTRYPOINT ["/invoices"]
