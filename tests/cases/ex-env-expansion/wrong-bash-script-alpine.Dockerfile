# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/board ./cmd/board

FROM alpine:3.24
COPY --from=build /out/board /usr/local/bin/board
COPY --chmod=755 <<'EOF' /start.sh
#!/usr/bin/env bash
exec board --port="${PORT:-8080}"
EOF
USER 65532:65532
ENTRYPOINT ["/start.sh"]