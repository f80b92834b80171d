ARG UID=10001
FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY cmd cmd
COPY internal internal
RUN go build -trimpath -o /out/runner ./cmd/runner

FROM scratch
ARG UID
COPY --from=build --chmod=1777 /tmp /tmp
COPY --from=build /out/runner /runner
USER ${UID}
ENTRYPOINT ["/runner"]
