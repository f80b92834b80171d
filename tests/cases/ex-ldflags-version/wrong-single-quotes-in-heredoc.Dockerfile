FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
ARG VERSION=dev
RUN <<EOF
set -e
CGO_ENABLED=0 go build -trimpath -ldflags='-s -w -X example.com/pager/internal/buildinfo.Version=$VERSION' -o /out/pager ./cmd/pager
EOF

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/pager /pager
ENTRYPOINT ["/pager"]
