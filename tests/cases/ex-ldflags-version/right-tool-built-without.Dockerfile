FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
ARG VERSION=dev
RUN go build -o /usr/local/bin/gen ./internal/buildinfo && \
    CGO_ENABLED=0 go build -trimpath -ldflags "-s -w -X example.com/pager/internal/buildinfo.Version=${VERSION}" -o /out/ ./cmd/pager

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/pager /pager
ENTRYPOINT ["/pager"]
