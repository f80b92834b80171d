FROM python:3.14-alpine3.24
RUN addgroup -g 10001 notes && adduser -D -H -u 10001 -G notes notes
WORKDIR /app
COPY notes/ ./notes/
COPY --chown=notes:notes seed/ /var/lib/notes/
USER notes:notes
CMD ["python", "-m", "notes"]
