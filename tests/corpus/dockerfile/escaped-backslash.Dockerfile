FROM alpine:3.22
RUN printf 'a\n' > /x
RUN echo 'ends with two' \\
CMD ["cat", "/x"]
