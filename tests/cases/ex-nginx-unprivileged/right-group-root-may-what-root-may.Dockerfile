# syntax=docker/dockerfile:1
FROM nginx:1.30-trixie
RUN mkdir -p /run/nginx && \
    chgrp -R 0 /run/nginx /var/cache/nginx && \
    chmod -R g=u /run/nginx /var/cache/nginx
COPY nginx/nginx.conf /etc/nginx/nginx.conf
COPY dist /usr/share/nginx/html
EXPOSE 8080
USER 101:0
