FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
ARG APP_VERSION=dev
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w -X example.com/pager/internal/buildinfo.Version=$APP_VERSION" -o /out/pager ./cmd/pager

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/pager /pager
ENTRYPOINT ["/pager"]
