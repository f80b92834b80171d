# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie AS seed
COPY seed/ /seed/
RUN chown -R 10001:10001 /seed

FROM python:3.14-slim-trixie
WORKDIR /app
COPY notes/ notes/
COPY --from=seed --chown=10001:10001 /seed/ /var/lib/notes/
USER 10001:10001
CMD ["python", "-m", "notes"]
