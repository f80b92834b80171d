FROM debian:13
RUN apt-get update && \
# the tools
    apt-get install -y \
    # for downloads
      curl \

      git && \
    rm -rf /var/lib/apt/lists/*
ENV A=1 \
    # second
    B=2
