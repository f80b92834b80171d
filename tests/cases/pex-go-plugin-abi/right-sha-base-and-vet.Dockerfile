FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN go vet ./...
RUN go build -trimpath -o /out/filterd ./cmd/filterd
RUN go build -trimpath -buildmode=plugin -o /out/upper.so ./plugins/upper
RUN ls -l /out

FROM gcr.io/distroless/base-debian13:nonroot
COPY --from=build --chmod=0555 /out/filterd /
COPY --from=build /out/upper.so /plugins/upper.so
ENTRYPOINT ["/filterd"]
