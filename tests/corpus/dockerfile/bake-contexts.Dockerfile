# syntax=docker/dockerfile:1
FROM base-from-bake AS base
FROM base AS assets
COPY --from=styles . /styles
RUN --mount=from=scripts,target=/scripts,rw /scripts/pack.sh /styles
FROM base
COPY --link --from=assets /styles/dist /srv
COPY --link --chmod=755 --exclude=*.md docs/ /srv/docs/
COPY --parents ./a/./b/c.txt ./x/y.txt /srv/
