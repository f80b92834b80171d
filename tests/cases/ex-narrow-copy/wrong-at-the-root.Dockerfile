FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/invoice .

FROM alpine:3.24
COPY migrations /migrations
COPY templates /templates
COPY --from=build /out/invoice /app/
USER 10001
ENTRYPOINT ["/app/invoice"]
