FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
ENV CGO_ENABLED=0
RUN go build -trimpath -o /out/ ./cmd/...

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/ /bin/
USER nonroot:nonroot
HEALTHCHECK --interval=5s --timeout=2500ms --retries=2 --start-period=40s CMD ["/bin/healthcheck"]
ENTRYPOINT ["/bin/catalog"]
