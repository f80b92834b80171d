FROM oven/bun:1.2-alpine AS build
WORKDIR /a
COPY package.json bun.lock ./
RUN bun install --frozen-lockfile --production
COPY . .
RUN bun build --compile --minify ./index.ts --outfile /server
FROM alpine:3.22
RUN apk add --no-cache libstdc++
COPY --from=build /server /server
USER 65534
CMD ["/server"]
