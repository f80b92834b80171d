FROM alpine:3.22
RUN sleep 1 & pid=$!; ! false && wait "$pid"
RUN time -p true; time ls | wc -l
RUN true; ! grep -q x /etc/hosts || exit 1
