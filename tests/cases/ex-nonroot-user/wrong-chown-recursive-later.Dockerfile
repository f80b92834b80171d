# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
RUN useradd --uid 10001 notes
WORKDIR /app
COPY notes/ notes/
COPY seed/ /var/lib/notes/
RUN chown -R notes:notes /app /var/lib/notes
USER notes
CMD ["python", "-m", "notes"]
