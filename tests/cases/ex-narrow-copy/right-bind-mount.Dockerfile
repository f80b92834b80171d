FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoice .
FROM alpine:3.24
RUN --mount=type=bind,target=/ctx mkdir /app && cp -r /ctx/migrations /ctx/templates /app/
COPY --from=build /out/invoice /app/invoice
USER 1000:1000
ENTRYPOINT ["/app/invoice"]
