# syntax=docker/dockerfile:1
FROM node:24
ONBUILD COPY package*.json ./
ONBUILD RUN npm ci && npm cache clean --force
ONBUILD COPY . .
ONBUILD HEALTHCHECK CMD ["node", "health.js"]
