# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
WORKDIR /app
COPY notes/ notes/
COPY --chown=www-data:www-data seed/ /var/lib/notes/
USER www-data
CMD ["python", "-m", "notes"]
