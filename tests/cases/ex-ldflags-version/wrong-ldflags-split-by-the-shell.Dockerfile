FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
ARG VERSION=dev
ENV CGO_ENABLED=0 LDFLAGS="-s -w -X example.com/pager/internal/buildinfo.Version=$VERSION"
RUN go build -trimpath -ldflags=$LDFLAGS -o /out/pager ./cmd/pager

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/pager /pager
ENTRYPOINT ["/pager"]
