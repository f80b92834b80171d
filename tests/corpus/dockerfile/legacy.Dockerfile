FROM debian:13
MAINTAINER someone@example.com
ENV LANG C.UTF-8
ENV LONG a value with   blanks
LABEL version 1.0
ADD https://example.com/x.tar.gz /tmp/
STOPSIGNAL SIGQUIT
ONBUILD COPY . /src
ONBUILD RUN make -C /src
