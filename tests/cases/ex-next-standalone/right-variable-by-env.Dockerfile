# syntax=docker/dockerfile:1
FROM node:24-trixie-slim AS build
WORKDIR /app
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    --mount=type=cache,target=/root/.npm \
    npm ci --no-audit --no-fund
COPY . .
ENV NODE_ENV=production
RUN npx next build

FROM node:24-trixie-slim
ENV HOSTNAME=0.0.0.0
WORKDIR /app
COPY --from=build /app/.next/standalone ./
COPY --from=build /app/.next/static ./.next/static
COPY --from=build /app/public ./public
USER 1000:1000
EXPOSE 3000
CMD ["env", "NODE_ENV=production", "node", "server.js"]
