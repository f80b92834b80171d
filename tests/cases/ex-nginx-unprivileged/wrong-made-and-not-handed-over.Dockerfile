# syntax=docker/dockerfile:1
FROM nginx:1.30-trixie
RUN mkdir -p /run/nginx && chown nginx /var/cache/nginx
COPY nginx/nginx.conf /etc/nginx/nginx.conf
COPY dist /usr/share/nginx/html
EXPOSE 8080
USER nginx
