FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/runner ./cmd/runner
RUN cp problem/test-cases.json /out/

FROM scratch
COPY --from=build /out/ /
USER 65532
ENTRYPOINT ["/runner"]
