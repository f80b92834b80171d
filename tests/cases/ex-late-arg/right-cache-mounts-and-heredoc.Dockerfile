FROM node:24-trixie-slim AS assets
WORKDIR /web
COPY web/ ./
RUN --mount=type=cache,target=/root/.npm <<EOF
set -e
npm ci
npm run build
EOF

FROM python:3.14-slim-trixie
WORKDIR /app
COPY requirements.txt ./
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
COPY shop ./shop
COPY --from=assets /web/dist ./static
USER 65532:65532
CMD ["python", "-m", "shop"]
ARG GIT_SHA
ARG BRANCH=main
ENV GIT_SHA=$GIT_SHA
LABEL org.opencontainers.image.revision="$GIT_SHA" \
      org.opencontainers.image.ref.name="$BRANCH"
