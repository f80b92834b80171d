# syntax=docker/dockerfile:1
FROM busybox:1.37 AS site
WORKDIR /site
COPY dist ./
RUN find . -type f | wc -l

FROM nginx:1.30
COPY --from=site /site/ /usr/share/nginx/html/
COPY ./nginx/nginx.conf /etc/nginx/
RUN <<EOF
set -eu
mkdir -p /run/nginx
chown -R nginx:nginx /run/nginx /var/cache/nginx
EOF
EXPOSE 8080
STOPSIGNAL SIGQUIT
USER 101
ENTRYPOINT ["nginx", "-g", "daemon off;"]
