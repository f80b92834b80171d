# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ENV CGO_ENABLED=0

FROM build AS service
RUN go build -o /catalog ./cmd/catalog

FROM build AS probe
WORKDIR /src/cmd/healthcheck
RUN go build -ldflags="-s -w" -o /healthcheck .

FROM gcr.io/distroless/static-debian13:nonroot
COPY --link --from=service /catalog /catalog
COPY --link --from=probe --chmod=755 /healthcheck /healthcheck
HEALTHCHECK --interval=5s --timeout=3s --start-period=40s CMD [ "/healthcheck" ]
ENTRYPOINT [ "/catalog" ]
