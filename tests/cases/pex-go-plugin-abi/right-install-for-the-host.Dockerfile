FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN go install -trimpath ./cmd/filterd && go build -trimpath -buildmode=plugin -o /plugins/upper.so ./plugins/upper

FROM debian:13-slim
COPY --from=build /go/bin/filterd /filterd
COPY --from=build /plugins /plugins
USER nobody
ENTRYPOINT ["/filterd"]
