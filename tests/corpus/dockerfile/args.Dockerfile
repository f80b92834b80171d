ARG REGISTRY=docker.io
ARG TAG
FROM ${REGISTRY}/library/alpine:${TAG:-3.22} AS one
ARG TAG
FROM one AS two
ARG PORT=80
EXPOSE ${PORT} $PORT/udp
FROM two
