# syntax=docker/dockerfile:1
FROM nginx:1.30-trixie
RUN touch /var/run/nginx.pid && chown nginx:nginx /var/run/nginx.pid && \
    chown -R nginx:nginx /var/cache/nginx
COPY nginx/nginx.conf /etc/nginx/nginx.conf
COPY dist /usr/share/nginx/html
EXPOSE 8080
USER nginx
