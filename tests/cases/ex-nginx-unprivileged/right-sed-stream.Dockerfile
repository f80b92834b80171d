# syntax=docker/dockerfile:1
FROM nginx:1.30-trixie
RUN install -d -o nginx -g nginx /run/nginx /var/cache/nginx
COPY dist /usr/share/nginx/html
RUN --mount=type=bind,source=nginx,target=/ctx sed "" /ctx/nginx.conf > /etc/nginx/nginx.conf
EXPOSE 8080
USER 101:101

