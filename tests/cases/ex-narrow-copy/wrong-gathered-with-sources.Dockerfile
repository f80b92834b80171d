FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/invoice .
RUN cp -r . /out/

FROM alpine:3.24
COPY --from=build /out /app
COPY migrations /app/migrations
COPY templates /app/templates
USER 10001
ENTRYPOINT ["/app/invoice"]
