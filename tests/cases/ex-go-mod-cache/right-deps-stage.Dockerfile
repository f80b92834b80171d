# syntax=docker/dockerfile:1
FROM golang:1.26-alpine AS deps
WORKDIR /src
COPY go.mod .
COPY go.sum .
RUN ["go", "mod", "download"]

FROM deps AS build
COPY cmd cmd
COPY internal internal
RUN --mount=type=cache,target=/root/.cache/go-build go build -trimpath -o /out/api ./cmd/api

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/api /api
USER 65532:65532
ENTRYPOINT ["/api"]
