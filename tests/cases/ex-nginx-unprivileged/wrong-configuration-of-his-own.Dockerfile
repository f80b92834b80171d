# syntax=docker/dockerfile:1
FROM nginx:1.30-trixie
RUN install -d -o nginx -g nginx /run/nginx /var/cache/nginx
COPY <<EOF /etc/nginx/nginx.conf
events {}
http { server { listen 8080; } }
EOF
COPY dist /usr/share/nginx/html
EXPOSE 8080
USER nginx
