FROM nginx:1.30-trixie
RUN install -d -o nginx -g nginx /run/nginx && rm -rf /var/cache/nginx
COPY nginx/nginx.conf /etc/nginx/nginx.conf
COPY dist /usr/share/nginx/html
EXPOSE 8080
USER nginx
