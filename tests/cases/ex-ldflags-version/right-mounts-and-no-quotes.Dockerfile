FROM golang:1.26-trixie AS build
WORKDIR /src
ARG VERSION=dev
RUN --mount=type=bind,target=. --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -trimpath -ldflags=-X=example.com/pager/internal/buildinfo.Version=$VERSION\ -s\ -w -o /out/pager ./cmd/pager

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/pager /pager
ENTRYPOINT ["/pager"]
