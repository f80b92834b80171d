FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN go env -w CGO_ENABLED=1 GOFLAGS=-trimpath
RUN go build -o /out/ ./cmd/filterd && go build -buildmode=plugin -o /out/ ./plugins/upper

FROM gcr.io/distroless/base-debian13:nonroot
COPY --from=build /out/filterd /filterd
COPY --from=build /out/upper.so /plugins/upper.so
ENTRYPOINT ["/filterd"]
