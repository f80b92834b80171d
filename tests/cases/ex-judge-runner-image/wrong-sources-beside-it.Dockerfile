# syntax=docker/dockerfile:1
FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o app ./cmd/runner

FROM scratch
COPY --from=build /src/app /runner
COPY --from=build /src/problem /problem
USER 65532:65532
ENTRYPOINT ["/runner"]
