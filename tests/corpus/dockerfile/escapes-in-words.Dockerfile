FROM alpine:3.22
RUN echo \$HOME \"q\" \\ \' a\ b 'c\d' "e\\f"
RUN printf "%s\n" $'tab\there' $"locale"
RUN echo $(( 1 + 2 * (3 - x[0]) )) `date +%s` $(echo $(echo deep))
