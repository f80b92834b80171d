FROM python:3.14.0-alpine3.23
ENV VIRTUAL_ENV=/opt/venv PATH=/opt/venv/bin:$PATH
WORKDIR /srv/ledger
COPY requirements.txt /tmp/requirements.txt
RUN set -eux; \
    apk add --no-cache libpq; \
    apk add --no-cache --virtual .fetch build-base postgresql-dev; \
    python -m venv "$VIRTUAL_ENV"; \
    pip install --no-cache-dir -r /tmp/requirements.txt; \
    apk del --no-network .fetch; \
    rm /tmp/requirements.txt
COPY ledger ledger
RUN addgroup -g 10001 ledger && adduser -u 10001 -G ledger -D -H ledger
USER ledger:ledger
ENTRYPOINT ["python", "-m"]
CMD ["ledger"]
