# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY cmd ./cmd
COPY internal ./internal
RUN CGO_ENABLED=0 go build -trimpath -o /out/runner ./cmd/runner && chmod 644 /out/runner

FROM scratch
COPY --from=build /out/runner /runner
USER 65532:65532
ENTRYPOINT ["/runner"]