# syntax=docker/dockerfile:1
FROM nginx:1.30-trixie
RUN install -d -o nginx -g nginx /run/nginx /var/cache/nginx
COPY dist /usr/share/nginx/html
COPY nginx/nginx.conf /etc/nginx/nginx.conf
RUN sed -i "1i daemon off;" /etc/nginx/nginx.conf
EXPOSE 8080
USER 101:101
CMD ["nginx"]
