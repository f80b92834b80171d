FROM alpine:3.22
RUN echo a \ 
 && echo b
RUN echo "x \
  y" \
  z
R\
UN echo split
RUN \
\
echo c
