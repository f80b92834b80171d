FROM debian:trixie-slim
RUN apt-get update && \
    apt-get install -y --no-install-recommends ca-certificates curl && \
    rm -rf /var/lib/apt/lists/*
SHELL ["/bin/bash", "-eo", "pipefail", "-c"]
RUN tar -xzf <(curl -fsSL https://dl.example.com/relay/2.4.1/relay-linux-amd64.tar.gz) -C /usr/local/bin --strip-components=1
USER 65532:65532
ENTRYPOINT ["relay"]
