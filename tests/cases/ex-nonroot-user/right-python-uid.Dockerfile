# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
ARG UID=10001
RUN adduser --system --uid $UID --group --no-create-home notes
WORKDIR /app
COPY notes/ notes/
COPY --chown=10001:10001 seed/ /var/lib/notes/
USER 10001:10001
CMD ["python", "-m", "notes"]