FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
ENV CGO_ENABLED=0
RUN go build -trimpath -o /out/ ./cmd/...

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/ /
HEALTHCHECK CMD ["/healthcheck", "--interval=5s", "--timeout=3s", "--start-period=40s"]
ENTRYPOINT ["/catalog"]
