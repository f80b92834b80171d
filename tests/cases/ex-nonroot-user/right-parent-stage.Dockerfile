# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie AS base
RUN groupadd -g 10001 notes && useradd -l -u 10001 -g 10001 notes && install -d -o 10001 -g 10001 /var/lib/notes
WORKDIR /app
USER 10001:10001

FROM base
COPY --link notes/ /app/notes/
COPY --chown=10001:10001 seed/ /var/lib/notes/
CMD ["python", "-m", "notes"]
