FROM --platform=$BUILDPLATFORM golang:1.26-trixie AS build
WORKDIR /src
COPY . .

RUN for arch in amd64 arm64; do \
      CGO_ENABLED=0 GOOS=linux GOARCH=$arch go build -trimpath -o /out/$arch/relay ./cmd/relay || exit 1; \
    done

FROM gcr.io/distroless/static-debian13:nonroot
ARG TARGETARCH
COPY --from=build /out/${TARGETARCH}/relay /relay
ENTRYPOINT ["/relay"]
