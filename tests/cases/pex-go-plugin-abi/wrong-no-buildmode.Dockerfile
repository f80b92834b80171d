FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN go build -trimpath -o /out/filterd ./cmd/filterd
RUN go build -trimpath -o /out/upper.so ./plugins/upper

FROM gcr.io/distroless/base-debian13:nonroot
COPY --from=build /out/filterd /filterd
COPY --from=build /out/upper.so /plugins/upper.so
ENTRYPOINT ["/filterd"]
