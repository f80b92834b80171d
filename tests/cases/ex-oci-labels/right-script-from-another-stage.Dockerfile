FROM alpine:3.24 AS files
COPY thumbs.sh /
RUN chmod 0555 /thumbs.sh

FROM alpine:3.24
RUN apk add --no-cache imagemagick
COPY --from=files /thumbs.sh /usr/local/bin/thumbs
USER 65534:65534
ENTRYPOINT ["thumbs"]
LABEL org.opencontainers.image.authors="Media team <media@example.com>"
LABEL org.opencontainers.image.source="https://github.com/example/thumbs"
ARG VERSION
LABEL org.opencontainers.image.version=$VERSION
ARG REVISION
LABEL org.opencontainers.image.revision=$REVISION
