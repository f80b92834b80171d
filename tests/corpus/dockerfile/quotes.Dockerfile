FROM alpine:3.22
LABEL org.opencontainers.image.title="A \"quoted\" title" org.opencontainers.image.description='single $NOT'
ENV GREETING="hello world" PATH=$PATH:/opt/bin EMPTY= SPACED=a\ b
WORKDIR "/with blanks"
ARG NAME="x y" OTHER
USER ${OTHER:-1000}:${GROUP:-1000}
