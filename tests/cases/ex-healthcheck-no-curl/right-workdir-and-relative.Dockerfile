FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
ENV CGO_ENABLED=0
RUN go build -trimpath -o /out/ ./cmd/...

FROM gcr.io/distroless/static-debian13:nonroot
WORKDIR /app
COPY --from=build /out/* ./
HEALTHCHECK --start-period=60s --interval=4s --timeout=4s --retries=3 CMD ["./healthcheck"]
CMD ["./catalog"]
