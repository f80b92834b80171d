# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
RUN groupadd --gid 10001 notes && \
    useradd --uid 10001 --gid notes --no-create-home --shell /usr/sbin/nologin notes
WORKDIR /app
COPY notes/ notes/
COPY --chown=root:10001 seed/ /var/lib/notes/
USER 10001:10001
CMD ["python", "-m", "notes"]