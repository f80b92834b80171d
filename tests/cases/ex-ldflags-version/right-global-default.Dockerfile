ARG VERSION=dev
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
ARG VERSION
RUN CGO_ENABLED=0 go install -trimpath -ldflags="-s -w -X 'example.com/pager/internal/buildinfo.Version=$VERSION'" ./cmd/pager

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /go/bin/pager /usr/local/bin/
ENTRYPOINT ["pager"]
