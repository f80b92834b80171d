FROM alpine:3.24
RUN apk add --no-cache imagemagick
COPY --chmod=0555 thumbs.sh /usr/local/bin/thumbs
USER 65534:65534
ENTRYPOINT ["thumbs"]
ARG VERSION
ARG REVISION
LABEL authors=media@example.com source=https://github.com/example/thumbs version=$VERSION revision=$REVISION
