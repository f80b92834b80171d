FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/runner ./cmd/runner

FROM scratch
COPY --from=build /out/runner /runner
USER 65532
ENTRYPOINT ["sh", "-c", "/runner"]
