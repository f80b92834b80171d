# syntax=docker/dockerfile:1
FROM python:3.14-slim-trixie
WORKDIR /app
COPY notes/ notes/
RUN mkdir -p /var/lib/notes && chgrp 0 /var/lib/notes && chmod g+rwX /var/lib/notes
COPY --chown=1001:0 seed/ /var/lib/notes/
USER 1001:0
CMD ["python", "-m", "notes"]
