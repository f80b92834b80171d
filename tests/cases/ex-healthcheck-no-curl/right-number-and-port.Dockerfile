FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
ENV CGO_ENABLED=0
RUN go build -trimpath -o /out/ ./cmd/...

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build --chmod=0755 --chown=0:0 /out/catalog /out/healthcheck /
USER 1000:1000
EXPOSE 8080
HEALTHCHECK --interval=7s --timeout=5s --retries=2 --start-period=45s CMD [ "/healthcheck" ]
ENTRYPOINT [ "/catalog" ]
