# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
RUN groupadd --gid 10001 notes && \
    useradd --uid 10001 --gid notes --no-create-home --shell /usr/sbin/nologin notes
WORKDIR /app
COPY notes/ notes/
USER 10001:10001
COPY seed/ /var/lib/notes/
CMD ["python", "-m", "notes"]