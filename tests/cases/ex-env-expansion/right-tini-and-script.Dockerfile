FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/board ./cmd/board

FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends tini && rm -rf /var/lib/apt/lists/*
COPY --from=build /out/board /usr/local/bin/board
COPY --chmod=755 <<"EOF" /start
#!/bin/sh
if [ -z "$PORT" ]; then
  PORT=8080
fi
exec board --port="$PORT"
EOF
USER 10001
ENTRYPOINT ["tini", "--", "/start"]
