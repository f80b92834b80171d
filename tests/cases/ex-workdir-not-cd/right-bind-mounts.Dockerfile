FROM golang:1.26-trixie AS build
WORKDIR /src
RUN --mount=type=bind,source=go.mod,target=go.mod --mount=type=bind,source=go.sum,target=go.sum go mod download
RUN --mount=type=bind,target=.,rw go generate ./... && go build -o /out/api ./cmd/api
FROM debian:trixie-slim
WORKDIR /srv/api
COPY --from=build /out/api .
USER 65532
ENTRYPOINT ["./api"]
