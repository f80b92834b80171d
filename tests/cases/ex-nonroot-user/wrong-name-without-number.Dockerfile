# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
RUN adduser --system --group notes
WORKDIR /app
COPY notes/ notes/
COPY --chown=notes:notes seed/ /var/lib/notes/
USER notes
CMD ["python", "-m", "notes"]
