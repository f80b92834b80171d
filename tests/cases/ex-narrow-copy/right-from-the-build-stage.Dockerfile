FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/invoice .

FROM alpine:3.24
COPY --from=build /src/migrations /app/migrations/
COPY --from=build /src/templates /app/templates/
COPY --from=build /out/invoice /app/
WORKDIR /app
USER 1000
CMD ["./invoice"]
