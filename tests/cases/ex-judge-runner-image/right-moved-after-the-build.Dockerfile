# syntax=docker/dockerfile:1
FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o main ./cmd/runner && mkdir /dist && mv main /dist/main

FROM scratch
COPY --from=build /dist/main /runner
USER 65532:65532
ENTRYPOINT ["/runner"]
