# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS deps
ENV GOPRIVATE=git.example.com
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=target=/root/.netrc,id=netrc,type=secret,required=true ["go", "mod", "download"]

FROM deps AS build
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/api ./cmd/api

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/api /api
USER 65532:65532
ENTRYPOINT ["/api"]
