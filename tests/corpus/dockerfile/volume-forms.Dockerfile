FROM alpine:3.22
VOLUME /a /b "/c d"
VOLUME ["/e", "/f g"]
VOLUME [ "/h" ]
