# syntax=docker/dockerfile:1
FROM nginx:1.30-trixie
RUN install -d -o nginx -g nginx /run/nginx /var/cache/nginx
COPY nginx/nginx.conf /etc/nginx/
COPY dist/index.html /usr/share/nginx/html/
COPY dist/assets/ /usr/share/nginx/html/assets/
EXPOSE 8080
USER 101:101
