ARG VARIANT=release
FROM debian:13 AS build-base
RUN apt-get update && apt-get install -y gcc && rm -rf /var/lib/apt/lists/*
FROM build-base AS build-debug
ENV CFLAGS="-g -O0"
FROM build-base AS build-release
ENV CFLAGS="-O2"
FROM build-${VARIANT} AS build
WORKDIR /src
COPY . .
RUN if [ -n "$CFLAGS" ]; then make CFLAGS="$CFLAGS"; else make; fi
FROM debian:13-slim
COPY --from=build /src/app /usr/local/bin/app
ENTRYPOINT ["app"]
