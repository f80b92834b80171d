# syntax=docker/dockerfile:1
FROM node:24-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build \
 && mv .next/static .next/standalone/.next/static \
 && cp -a public .next/standalone/public

FROM node:24-trixie-slim
WORKDIR /app
COPY --from=0 /app/.next/standalone .
ENV NODE_ENV=production
USER node
CMD ["node", "server.js"]
