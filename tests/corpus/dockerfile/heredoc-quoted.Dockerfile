# syntax=docker/dockerfile:1
FROM alpine:3.22
ENV NAME=world
COPY <<"EOT" /raw
$NAME stays
EOT
COPY <<EOT /set
$NAME and ${NAME:-x} are replaced, \$NAME is not
EOT
RUN cat /raw /set
