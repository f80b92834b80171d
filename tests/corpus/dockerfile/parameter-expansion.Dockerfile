FROM alpine:3.22
ENV P=/a/b/c.tar.gz
RUN echo ${P##*/} ${P%.gz} ${P%%.*} ${P#/} ${#P} ${P:-d} ${P:=d} ${P:+s} ${Q:?need} || true
RUN echo "${P/a/b} ${P//\//_} ${P:2:3} ${P^^} ${!P}" || true
