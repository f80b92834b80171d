FROM golang:1.26 AS tools
RUN go install google.golang.org/protobuf/cmd/protoc-gen-go@v1.36.6 \
 && go install google.golang.org/grpc/cmd/protoc-gen-go-grpc@v1.5.1
FROM tools AS generate
RUN apt-get update && apt-get install -y --no-install-recommends protobuf-compiler && rm -rf /var/lib/apt/lists/*
WORKDIR /p
COPY proto proto
RUN find proto -name '*.proto' -print0 | xargs -0 protoc --go_out=. --go-grpc_out=.
FROM golang:1.26 AS build
WORKDIR /p
COPY . .
COPY --from=generate /p/gen gen
RUN go build -o /bin/server ./cmd/server
FROM debian:13-slim
COPY --from=build /bin/server /bin/server
CMD ["/bin/server"]
