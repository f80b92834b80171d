FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN <<EOF
set -e
mkdir -p /dist
CGO_ENABLED=0 go build -o /dist/invoice
cp -r templates /dist/templates
cp -r migrations /dist/migrations
EOF

FROM debian:trixie-slim
COPY --from=build /dist/ /app/
WORKDIR /app
USER 10001
CMD ["./invoice"]
