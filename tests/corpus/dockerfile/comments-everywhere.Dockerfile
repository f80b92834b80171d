# first
#second
   # indented
FROM alpine:3.22 # not a comment

# before
RUN echo '# in quotes' && \
# in between
    echo "a#b" && \

    echo c # to the end
# last
