FROM alpine:3.22 AS build
ARG ZIG=0.14.1
ADD --checksum=sha256:24aeeec8af16c381934a6cd7d95c807a8cb2cf7df9fa40d359aa884195c4716c https://ziglang.org/download/0.14.1/zig-x86_64-linux-0.14.1.tar.xz /zig.tar.xz
RUN tar -xJf /zig.tar.xz -C /opt && rm /zig.tar.xz
COPY . /w
RUN cd /w && /opt/zig-*/zig build -Doptimize=ReleaseSmall
FROM scratch
COPY --from=build /w/zig-out/bin/tool /tool
