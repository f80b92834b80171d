# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
WORKDIR /app
COPY notes/ notes/
COPY --chown=10001:0 --chmod=u=rwX,g=rwX,o=rX seed/ /var/lib/notes/
VOLUME ["/var/lib/notes"]
USER 10001:0
CMD ["python", "-m", "notes"]
