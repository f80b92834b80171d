# syntax=docker/dockerfile:1
FROM node:24-alpine AS web
WORKDIR /build
COPY web/ .
RUN npm ci && npm run build

FROM python:3.14-slim-trixie
WORKDIR /srv/shop
RUN --mount=type=bind,source=requirements.txt,target=/tmp/r.txt pip install --no-cache-dir -r /tmp/r.txt
COPY shop/ shop/
RUN --mount=type=bind,from=web,source=/build/dist,target=/dist cp -r /dist static
USER www-data
ARG GIT_SHA
ENV GIT_SHA=${GIT_SHA}
LABEL org.opencontainers.image.revision=${GIT_SHA}
ENTRYPOINT ["python3", "-m", "shop"]
