# syntax=docker/dockerfile:1
FROM rust:1.90-slim AS build
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
RUN mkdir src && echo 'fn main() {}' > src/main.rs && cargo build --release && rm -rf src
COPY src src
RUN touch src/main.rs && cargo build --release --locked

FROM debian:13-slim
RUN useradd --system --uid 10001 app
COPY --from=build /src/target/release/ledger /usr/local/bin/ledger
USER 10001
EXPOSE 8080
ENTRYPOINT ["ledger", "serve"]
