FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/board ./cmd/board

FROM debian:trixie-slim
COPY --from=build /out/board /usr/local/bin/board
ENV PORT=80
USER 65532:65532
CMD ["sh", "-c", "exec board --port=$PORT"]
