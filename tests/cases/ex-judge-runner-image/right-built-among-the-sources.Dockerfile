FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o judge ./cmd/runner
FROM scratch
COPY --from=build /src/judge /runner
USER 1000:1000
ENTRYPOINT [ "/runner" ]
