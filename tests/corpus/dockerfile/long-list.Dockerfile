FROM ubuntu:24.04
RUN apt-get update && apt-get install -y --no-install-recommends \
    autoconf=2.71-3 \
    automake \
    build-essential \
    ca-certificates \
    cmake \
    curl \
    git \
    libssl-dev \
    make \
    ninja-build \
    pkg-config \
    python3 \
    unzip \
    wget \
    xz-utils \
    zlib1g-dev \
 && rm -rf /var/lib/apt/lists/* /tmp/* \
 && ln -sf /usr/bin/python3 /usr/bin/python
ENV LC_ALL=C.UTF-8
