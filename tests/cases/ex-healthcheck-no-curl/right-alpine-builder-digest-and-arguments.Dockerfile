# syntax=docker/dockerfile:1
FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.cache/go-build go build -trimpath -ldflags "-s -w" -o /go/bin/ ./cmd/catalog ./cmd/healthcheck

FROM gcr.io/distroless/static-debian13:nonroot@sha256:cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd
COPY --from=build /go/bin/catalog /go/bin/healthcheck /app/
WORKDIR /app
HEALTHCHECK --start-period=40s --interval=4s --timeout=3500ms --retries=4 CMD ["./healthcheck"]
ENTRYPOINT ["./catalog"]
CMD []
