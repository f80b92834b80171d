FROM golang:1.26-alpine3.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/invoice .

FROM scratch
COPY migrations/ /app/migrations/
COPY templates/ /app/templates/
COPY --from=build --chmod=555 /out/invoice /app/invoice
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
USER 65532:65532
ENTRYPOINT ["/app/invoice"]
