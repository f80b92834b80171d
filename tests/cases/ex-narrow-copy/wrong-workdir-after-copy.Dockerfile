FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/invoice .

FROM alpine:3.24
COPY migrations migrations
COPY templates templates
WORKDIR /app
COPY --from=build /out/invoice .
USER 10001
ENTRYPOINT ["./invoice"]
