# syntax=docker/dockerfile:1
FROM node:24-trixie-slim AS assets
WORKDIR /web
COPY web/package.json web/package-lock.json ./
RUN npm ci
COPY web/ ./
RUN npm run build

FROM python:3.14-slim-trixie
WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt
COPY shop ./shop
COPY --from=assets /web/dist ./static
USER 65532:65532
CMD ["python", "-m", "shop"]
ARG GIT_SHA
LABEL org.opencontainers.image.revision=$GIT_SHA
RUN export GIT_SHA=$GIT_SHA
