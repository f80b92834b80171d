FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/runner ./cmd/runner

FROM gcr.io/distroless/static-debian13:debug-nonroot
COPY --from=build /out/runner /runner
ENTRYPOINT ["/runner"]
