FROM rust:1.90-alpine AS build
RUN apk add --no-cache musl-dev
WORKDIR /w
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/w/target,sharing=locked \
    cargo build --release --target "$(uname -m)-unknown-linux-musl" \
    && cp target/*/release/relay /relay
FROM scratch
COPY --from=build /relay /relay
ENTRYPOINT ["/relay"]
