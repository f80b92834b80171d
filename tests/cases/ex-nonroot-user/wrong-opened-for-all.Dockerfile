# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
RUN mkdir -p /var/lib/notes && chown 10001 /var/lib/notes && chmod a+rwx /var/lib/notes
WORKDIR /app
COPY notes/ notes/
COPY --chown=10001:10001 seed/ /var/lib/notes/
USER 10001
CMD ["python", "-m", "notes"]
