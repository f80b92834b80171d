FROM golang:1.26-alpine AS build
RUN apk add --no-cache gcc musl-dev sqlite-dev
WORKDIR /w
COPY go.* ./
RUN go mod download -x
COPY . .
RUN CGO_ENABLED=1 go build -tags "sqlite_omit_load_extension,linux" -o /notes .
FROM alpine:3.22
RUN apk add --no-cache sqlite-libs && adduser -D -u 5000 notes && install -d -o notes /data
COPY --from=build /notes /usr/bin/notes
USER notes
VOLUME ["/data"]
ENTRYPOINT ["notes", "-db", "/data/notes.db"]
