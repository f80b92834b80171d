# syntax=docker/dockerfile:1
FROM alpine:3.24
RUN apk add --no-cache postgresql-client zstd
COPY backup.sh /usr/local/bin/backup.sh
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/backup.sh"]
