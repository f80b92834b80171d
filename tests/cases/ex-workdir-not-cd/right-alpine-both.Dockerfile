FROM golang:1.26-alpine AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY cmd/ cmd/
COPY internal/ internal/
RUN go generate ./... && go build -o /out/api ./cmd/api
FROM alpine:3.24
COPY --from=build --chmod=755 /out/api /usr/local/bin/
USER 65532
ENTRYPOINT ["api"]
