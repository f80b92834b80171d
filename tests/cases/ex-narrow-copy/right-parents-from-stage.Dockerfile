FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/invoice .

FROM alpine:3.24
WORKDIR /app
COPY --parents --from=build /src/./migrations /src/./templates ./
COPY --from=build /out/invoice .
USER nobody
CMD ["/app/invoice"]
