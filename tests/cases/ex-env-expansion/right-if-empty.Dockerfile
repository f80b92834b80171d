# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/board ./cmd/board

FROM debian:trixie-slim
COPY --from=build /out/board /usr/local/bin/board
COPY --chmod=755 <<'EOF' /start.sh
#!/bin/sh
if [ -z "$PORT" ]; then
  PORT=8080
fi
exec board --port "$PORT"
EOF
USER 65532:65532
CMD ["/start.sh"]