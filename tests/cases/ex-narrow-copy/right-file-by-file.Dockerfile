FROM golang:1.26-alpine AS build
WORKDIR /src
COPY . .
RUN go build -o /invoice .
FROM alpine:3.24
WORKDIR /app
COPY --from=build /invoice ./
COPY migrations/0001_init.sql migrations/
COPY templates/invoice.html templates/
USER 1000
CMD ["./invoice"]
