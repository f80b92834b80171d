# syntax=docker/dockerfile:1
FROM nginx:1.30-trixie
RUN mkdir -p /run/nginx && \
    touch /run/nginx/nginx.pid && \
    chown nginx:nginx /run/nginx/nginx.pid && \
    chown -R nginx:nginx /var/cache/nginx
COPY nginx/nginx.conf /etc/nginx/nginx.conf
COPY dist /usr/share/nginx/html
EXPOSE 8080
USER nginx
