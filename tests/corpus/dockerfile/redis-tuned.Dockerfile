FROM redis:8-alpine
COPY redis.conf /usr/local/etc/redis/redis.conf
STOPSIGNAL SIGTERM
CMD [ "redis-server", "/usr/local/etc/redis/redis.conf" ]
