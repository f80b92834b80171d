FROM nginx:1.30-trixie
RUN mkdir /run/nginx && chown -R 101:101 /run/nginx /var/cache/nginx
WORKDIR /usr/share/nginx/html
COPY --chmod=644 nginx/nginx.conf /etc/nginx/
COPY --chown=root:root dist/ ./
EXPOSE 8080/tcp
USER nginx:nginx
STOPSIGNAL SIGQUIT
CMD ["/usr/sbin/nginx", "-g", "daemon off;"]
