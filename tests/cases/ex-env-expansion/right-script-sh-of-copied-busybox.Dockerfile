# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/board ./cmd/board

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=busybox:1.37-musl /bin/busybox /bin/sh
COPY --from=build /out/board /usr/local/bin/board
COPY --chmod=755 <<'EOF' /start
#!/bin/sh
exec board --port="${PORT:-8080}"
EOF
ENTRYPOINT ["/start"]