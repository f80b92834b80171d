# syntax=docker/dockerfile:1
FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o app ./cmd/runner

FROM scratch
COPY --from=build /src/app /runner
USER 65532:65532
ENTRYPOINT ["/runner"]
