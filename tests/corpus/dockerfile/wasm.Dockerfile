FROM --platform=$BUILDPLATFORM rust:1.90 AS build
RUN rustup target add wasm32-wasip1
COPY . .
RUN cargo build --target wasm32-wasip1 --release
FROM scratch
COPY --from=build /target/wasm32-wasip1/release/fn.wasm /fn.wasm
ENTRYPOINT [ "/fn.wasm" ]
