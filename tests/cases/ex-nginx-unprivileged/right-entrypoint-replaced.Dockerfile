FROM nginx:1.30-trixie
USER root
RUN install -d -m 0755 -o 101 -g 101 /run/nginx && chown 101 /var/cache/nginx
ADD nginx/nginx.conf /etc/nginx/nginx.conf
ADD dist /usr/share/nginx/html/
EXPOSE 8080
ENTRYPOINT ["nginx", "-g", "daemon off;"]
CMD []
USER 101
