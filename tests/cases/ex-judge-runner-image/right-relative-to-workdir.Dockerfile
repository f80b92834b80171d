FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/runner ./cmd/runner

FROM scratch
WORKDIR /
COPY --from=build --chown=0:0 --chmod=0555 /out/runner runner
USER 65532
ENTRYPOINT ["./runner"]
