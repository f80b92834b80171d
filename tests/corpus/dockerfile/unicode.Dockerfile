FROM alpine:3.22
LABEL 描述="服务 – größe" emoji=🚀
RUN echo "héllo wörld" > /grüße.txt && cat /grüße.txt
ENV ДОМ=/дом
