FROM --platform=$BUILDPLATFORM golang:1.26 AS build
WORKDIR /src
COPY . .
ARG TARGETARCH
RUN CGO_ENABLED=0 GOARCH=$TARGETARCH go build -o /out/$TARGETARCH/relay ./cmd/relay
FROM gcr.io/distroless/static-debian13:nonroot
ARG TARGETARCH
COPY --from=build /out/$TARGETARCH/relay /relay
ENTRYPOINT ["/relay"]
