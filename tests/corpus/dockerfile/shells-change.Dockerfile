FROM alpine:3.22
RUN echo a | cat
SHELL ["/bin/ash", "-eo", "pipefail", "-c"]
RUN echo b | cat
SHELL ["/bin/bash", "-c"]
RUN echo c |& cat
RUN ["/bin/sh", "-c", "echo d | cat"]
