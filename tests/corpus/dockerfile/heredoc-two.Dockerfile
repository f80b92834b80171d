# syntax=docker/dockerfile:1
FROM alpine:3.22
COPY <<first <<second /etc/conf/
a=1
first
b=2
second
RUN <<ONE cat && <<TWO cat
one
ONE
two
TWO
