# syntax=docker/dockerfile:1
FROM nginx:1.30-trixie
RUN groupadd --gid 10001 web && useradd --uid 10001 --gid web --no-create-home web && \
    mkdir /run/nginx && \
    chown -R web:web /run/nginx /var/cache/nginx
COPY nginx/nginx.conf /etc/nginx/nginx.conf
COPY dist /usr/share/nginx/html
EXPOSE 8080
USER web
CMD ["nginx", "-g", "daemon off;"]
