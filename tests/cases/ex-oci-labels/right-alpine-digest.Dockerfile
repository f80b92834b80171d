# syntax=docker/dockerfile:1
FROM alpine:3.24.1
RUN apk add --no-cache imagemagick
COPY --chmod=0555 thumbs.sh /usr/local/bin/thumbs
USER 65534:65534
ENTRYPOINT ["thumbs"]

ARG VERSION
ARG REVISION
LABEL org.opencontainers.image.authors="Media team <media@example.com>" \
      org.opencontainers.image.source="https://github.com/example/thumbs" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"