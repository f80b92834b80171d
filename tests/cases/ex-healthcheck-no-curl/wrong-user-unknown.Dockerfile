FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
ENV CGO_ENABLED=0
RUN go build -trimpath -o /out/ ./cmd/...

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/ /
USER catalog
HEALTHCHECK --interval=5s --timeout=3s --retries=3 --start-period=40s CMD ["/healthcheck"]
ENTRYPOINT ["/catalog"]
