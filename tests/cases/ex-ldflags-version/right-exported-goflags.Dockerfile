FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
ARG VERSION=dev
RUN export CGO_ENABLED=0 GOFLAGS="-trimpath '-ldflags=-s -w -X example.com/pager/internal/buildinfo.Version=$VERSION'" && go build -o /out/pager ./cmd/pager

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/pager /pager
ENTRYPOINT ["/pager"]
