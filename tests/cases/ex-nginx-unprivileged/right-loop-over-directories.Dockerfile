# syntax=docker/dockerfile:1
FROM nginx:1.30-trixie
RUN set -eux; \
    for d in /run/nginx /var/cache/nginx; do mkdir -p "$d"; chown nginx:nginx "$d"; done
COPY nginx/nginx.conf /etc/nginx/nginx.conf
COPY dist /usr/share/nginx/html
EXPOSE 8080
USER nginx
