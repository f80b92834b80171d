# syntax=docker/dockerfile:1.19
# check=skip=JSONArgsRecommended;error=true

# a comment after the directives
# escape=`
FROM alpine:3.22
RUN echo one \
    two
