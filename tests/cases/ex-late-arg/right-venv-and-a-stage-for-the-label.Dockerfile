# syntax=docker/dockerfile:1
FROM node:24-trixie-slim AS assets
WORKDIR /web
COPY --parents web/package*.json /
RUN npm ci
COPY web .
RUN ["npm", "run", "build"]

FROM python:3.14-slim-trixie AS app
WORKDIR /app
COPY requirements.txt .
RUN python -m venv .venv && .venv/bin/pip install --no-cache-dir -r requirements.txt
ENV PATH=/app/.venv/bin:$PATH
COPY shop shop
COPY --from=assets /web/dist static
RUN useradd -r shop
USER shop

FROM app AS release
ARG GIT_SHA="dev"
ENV GIT_SHA=$GIT_SHA
LABEL org.opencontainers.image.revision=$GIT_SHA org.opencontainers.image.title=shop
CMD ["python", "-m", "shop"]
