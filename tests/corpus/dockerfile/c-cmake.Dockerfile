FROM debian:13 AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends \
      cmake=3.31* \
      g++ \
      ninja-build \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /s
COPY CMakeLists.txt ./
COPY src/ src/
RUN cmake -S . -B /b -G Ninja -DCMAKE_BUILD_TYPE=Release \
 && cmake --build /b \
 && ctest --test-dir /b --output-on-failure \
 && strip --strip-unneeded /b/router
FROM gcr.io/distroless/cc-debian13
COPY --from=build /b/router /router
ENTRYPOINT ["/router"]
