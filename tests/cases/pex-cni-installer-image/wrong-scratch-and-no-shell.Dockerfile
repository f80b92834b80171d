# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/tunnel ./cmd/tunnel

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/tunnel /tunnel
ENTRYPOINT ["/tunnel"]
