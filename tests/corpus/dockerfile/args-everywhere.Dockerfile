ARG A=1 B="two words" C='3' D
FROM alpine:3.${A}2
ARG A
ARG B=${A}-x C=${B:+set} D=${D:-none}
ENV E=$A F=${B}${C} G="$D $E" H=\$A
LABEL a=$A b="${B}" "c d"='e f' g=h\ i
WORKDIR /${A}/$B
USER ${U:-1000}:${G2:-1000}
EXPOSE ${PORT:-8080}/${PROTO:-tcp}
STOPSIGNAL ${SIG:-SIGTERM}
VOLUME /v/$A ["/not-json"
