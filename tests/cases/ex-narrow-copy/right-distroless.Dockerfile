FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/invoice .
FROM gcr.io/distroless/static-debian13:nonroot
WORKDIR /app
COPY --chown=65532 migrations/ migrations/
COPY --chown=65532 templates/ templates/
COPY --from=build /out/invoice .
CMD ["/app/invoice"]
