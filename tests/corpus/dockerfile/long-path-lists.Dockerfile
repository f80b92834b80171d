FROM alpine:3.22
COPY a/1.txt a/2.txt a/3.txt a/4.txt a/5.txt \
     b/1.txt b/2.txt b/3.txt b/4.txt b/5.txt \
     c/1.txt c/2.txt c/3.txt c/4.txt c/5.txt \
     /all/
RUN rm -f \
      /all/1.txt \
      /all/2.txt \
      /all/3.txt
