# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
ENV CGO_ENABLED=0
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/cache GOBIN=/cache/bin go install ./cmd/mailer
RUN --mount=type=cache,target=/cache mkdir /out && cp /cache/bin/mailer /out/mailer

FROM gcr.io/distroless/static-debian13:nonroot
COPY templates/ /templates/
COPY --from=build /out/mailer /usr/local/bin/mailer
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/mailer"]
CMD ["--templates=/templates"]
