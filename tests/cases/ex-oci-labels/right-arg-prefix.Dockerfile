# syntax=docker/dockerfile:1
FROM alpine:3.24
RUN apk add --no-cache imagemagick
COPY --chmod=0555 thumbs.sh /usr/local/bin/thumbs
USER 65534:65534
ENTRYPOINT ["thumbs"]

ARG VERSION
ARG REVISION
ARG PREFIX=org.opencontainers.image
LABEL ${PREFIX}.authors="Media team <media@example.com>" \
      ${PREFIX}.source="https://github.com/example/thumbs" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"