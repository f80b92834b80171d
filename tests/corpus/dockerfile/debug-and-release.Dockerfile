FROM golang:1.26 AS build
WORKDIR /s
COPY . .
RUN go build -gcflags='all=-N -l' -o /app-debug . && go build -o /app .
FROM gcr.io/distroless/base-debian13:debug AS debug
COPY --from=build /app-debug /app
CMD ["/app"]
FROM gcr.io/distroless/base-debian13 AS release
COPY --from=build /app /app
CMD ["/app"]
