FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/board ./cmd/board

FROM gcr.io/distroless/static-debian13:nonroot
COPY --from=build /out/board /usr/local/bin/board
ENV PORT=8080
CMD ["board", "--port=$PORT"]
