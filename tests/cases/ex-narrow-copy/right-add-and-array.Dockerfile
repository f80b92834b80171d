FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoice .
FROM debian:trixie-slim
ADD ["migrations", "/app/migrations/"]
ADD ["templates", "/app/templates/"]
COPY --from=build --chmod=0755 ["/out/invoice", "/app/"]
USER www-data
CMD ["/app/invoice"]
