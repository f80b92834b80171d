FROM node:24-trixie-slim AS assets
WORKDIR /web
COPY web/package.json web/package-lock.json ./
RUN npm ci
COPY web/ ./
RUN npm run build

FROM python:3.14-slim-trixie AS packages
RUN python -m venv /venv
COPY requirements.txt ./
RUN /venv/bin/pip install --no-cache-dir -r requirements.txt

FROM python:3.14-slim-trixie
ARG GIT_SHA
ENV GIT_SHA=$GIT_SHA PATH=/venv/bin:$PATH
LABEL org.opencontainers.image.revision=$GIT_SHA
WORKDIR /app
COPY --from=packages /venv /venv
COPY shop ./shop
COPY --from=assets /web/dist ./static
USER 65532
CMD ["python", "-m", "shop"]
