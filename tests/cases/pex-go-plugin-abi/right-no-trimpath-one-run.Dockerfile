FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=1 go build -o /out/filterd ./cmd/filterd && CGO_ENABLED=1 go build -buildmode=plugin -o /out/upper.so ./plugins/upper

FROM gcr.io/distroless/base-debian13:nonroot
COPY --from=build /out/filterd /filterd
COPY --from=build /out/upper.so /plugins/upper.so
ENTRYPOINT ["/filterd"]
