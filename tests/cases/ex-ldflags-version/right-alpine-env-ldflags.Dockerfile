FROM golang:1.26-alpine3.24 AS build
ARG VERSION=unknown
ENV CGO_ENABLED=0 GOFLAGS="-trimpath -buildvcs=false"
ENV LDFLAGS="-w -s -X example.com/pager/internal/buildinfo.Version=$VERSION"
WORKDIR /src
COPY . .
RUN go build -ldflags "$LDFLAGS" -o /out/pager ./cmd/pager

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/pager /pager
ENTRYPOINT ["/pager"]
