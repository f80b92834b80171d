# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/runner ./cmd/runner

FROM scratch
COPY --from=build /out/runner /runner
USER 65532:65532
ENTRYPOINT ["/runner"]