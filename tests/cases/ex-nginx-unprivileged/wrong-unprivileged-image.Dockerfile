# syntax=docker/dockerfile:1
FROM nginxinc/nginx-unprivileged:1.30-trixie
COPY nginx/nginx.conf /etc/nginx/nginx.conf
COPY dist /usr/share/nginx/html
EXPOSE 8080
