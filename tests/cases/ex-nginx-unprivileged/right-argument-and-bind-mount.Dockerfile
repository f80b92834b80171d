# syntax=docker/dockerfile:1
FROM nginx:1.30-trixie
ARG UID=101
ARG PORT=8080
RUN --mount=type=bind,source=nginx,target=/mnt cp /mnt/nginx.conf /etc/nginx/nginx.conf && \
    mkdir /run/nginx && chown ${UID}:${UID} /run/nginx /var/cache/nginx
COPY dist /usr/share/nginx/html
EXPOSE ${PORT}
USER ${UID}
CMD ["/usr/sbin/nginx", "-g", "daemon off;"]
