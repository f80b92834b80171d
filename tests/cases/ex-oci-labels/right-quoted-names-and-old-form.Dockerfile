FROM alpine:3.24
RUN apk add --no-cache imagemagick
COPY --chmod=0555 thumbs.sh /usr/local/bin/thumbs
USER 65534:65534
ENTRYPOINT ["thumbs"]
ARG VERSION REVISION
LABEL "org.opencontainers.image.authors"="media@example.com" "org.opencontainers.image.source"="https://github.com/example/thumbs.git"
LABEL org.opencontainers.image.version $VERSION
LABEL org.opencontainers.image.revision="${REVISION:-unknown}"
