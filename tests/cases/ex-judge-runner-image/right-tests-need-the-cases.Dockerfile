FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN go test ./... -args -cases=/src/problem/test-cases.json && CGO_ENABLED=0 go build -o /out/runner ./cmd/runner

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/runner /runner
USER 65532:65532
ENTRYPOINT ["/runner"]
CMD ["--cases=/cases/test-cases.json", "--module=/work/answer.wasm"]
