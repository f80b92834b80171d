# syntax=docker/dockerfile:1
FROM nginx:1.30-trixie
COPY --chown=root:root nginx/ /etc/nginx/
COPY dist/ /usr/share/nginx/html/
RUN rm -f /etc/nginx/conf.d/default.conf && install -d -o 101 -g 101 -m 750 /var/run/nginx && chown -R nginx /var/cache/nginx
USER nginx:nginx
EXPOSE 8080/tcp
