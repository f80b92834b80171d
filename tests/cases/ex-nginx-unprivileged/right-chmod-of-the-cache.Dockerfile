# syntax=docker/dockerfile:1
FROM nginx:1.30-trixie
RUN mkdir -p -m 777 /run/nginx && chmod 1777 /var/cache/nginx
COPY nginx/nginx.conf /etc/nginx/nginx.conf
COPY dist /usr/share/nginx/html
EXPOSE 8080
USER 101
