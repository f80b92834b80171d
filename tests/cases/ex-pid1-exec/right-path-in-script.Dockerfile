# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/server ./cmd/server

FROM debian:trixie-slim
COPY --from=build /out/server /app/server
COPY --chmod=755 <<'EOF' /usr/local/bin/start.sh
#!/bin/sh
set -eu
export PATH=/app:$PATH
server migrate
exec server serve "$@"
EOF
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/start.sh"]
CMD ["--addr=:8080"]