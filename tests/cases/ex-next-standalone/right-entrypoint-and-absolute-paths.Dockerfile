# syntax=docker/dockerfile:1
FROM node:24-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-alpine AS release
RUN addgroup -S -g 10001 web && adduser -S -D -u 10001 -G web web
WORKDIR /srv/web
COPY --from=build --link --chown=10001:10001 /app/public /srv/web/public
COPY --from=build --link --chown=10001:10001 /app/.next/standalone/ /srv/web/
COPY --from=build --link --chown=10001:10001 /app/.next/static/ /srv/web/.next/static/
USER web
ENV NODE_ENV production
ENTRYPOINT ["node"]
CMD ["/srv/web/server.js"]
