FROM alpine:3.24
RUN apk add --no-cache imagemagick
COPY --chmod=0555 thumbs.sh /usr/local/bin/thumbs
USER 65534:65534
ENTRYPOINT ["thumbs"]
LABEL org.opencontainers.image.authors="Media team <media@example.com>"
LABEL org.opencontainers.image.source="https://github.com/example/thumbs"
ARG APP_VERSION=1
ARG GIT_SHA=2
LABEL org.opencontainers.image.version=$APP_VERSION org.opencontainers.image.revision=$GIT_SHA
