FROM alpine:3.24
RUN apk add --no-cache imagemagick
COPY --chmod=0555 thumbs.sh /usr/local/bin/thumbs
USER 65534:65534
ENTRYPOINT ["thumbs"]
LABEL org.opencontainers.image.authors="Media team <media@example.com>"
LABEL org.opencontainers.image.source="https://github.com/example/thumbs"
ARG VERSION
LABEL org.opencontainers.image.version=v$VERSION
ARG REVISION
LABEL org.opencontainers.image.revision=$REVISION
