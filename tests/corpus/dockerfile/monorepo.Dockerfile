FROM node:24 AS pruner
WORKDIR /repo
RUN npm install --global turbo@2.5.4
COPY . .
RUN turbo prune --scope=web --docker
FROM node:24 AS installer
WORKDIR /repo
COPY --from=pruner /repo/out/json/ .
RUN npm ci
COPY --from=pruner /repo/out/full/ .
RUN npx turbo run build --filter=web...
FROM node:24-slim
WORKDIR /repo
USER node
COPY --from=installer --chown=node:node /repo/apps/web/.next/standalone ./
COPY --from=installer --chown=node:node /repo/apps/web/public ./apps/web/public
CMD ["node", "apps/web/server.js"]
