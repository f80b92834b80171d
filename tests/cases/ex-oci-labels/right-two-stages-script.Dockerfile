# syntax=docker/dockerfile:1
FROM alpine:3.24 AS src
COPY thumbs.sh /thumbs
RUN chmod 0555 /thumbs

FROM alpine:3.24
RUN apk add --no-cache imagemagick
COPY --from=src /thumbs /usr/local/bin/thumbs
ARG VERSION
ARG REVISION
LABEL org.opencontainers.image.authors="Media team <media@example.com>"
LABEL org.opencontainers.image.source="https://github.com/example/thumbs"
LABEL org.opencontainers.image.version="$VERSION"
LABEL org.opencontainers.image.revision="$REVISION"
USER 65534:65534
ENTRYPOINT ["thumbs"]
