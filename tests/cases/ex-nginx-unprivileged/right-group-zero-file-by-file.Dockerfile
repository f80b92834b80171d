FROM nginx:1.30-trixie
RUN mkdir -p /run/nginx && chgrp -R 0 /run/nginx /var/cache/nginx && chmod -R g+rwX /run/nginx /var/cache/nginx
COPY nginx/nginx.conf /etc/nginx/nginx.conf
COPY dist/index.html /usr/share/nginx/html/index.html
COPY dist/assets/ /usr/share/nginx/html/assets/
EXPOSE 8080
USER 1001:0
