FROM alpine:3.22
ENV ONE 1
ENV TWO two words
ENV THREE=3 FOUR="4 four" FIVE='5 $ONE' SIX=six\ six
ENV SEVEN=$ONE$TWO \
    EIGHT="a\"b" \
    # a remark
    NINE=
ENV TEN="multi \
line"
