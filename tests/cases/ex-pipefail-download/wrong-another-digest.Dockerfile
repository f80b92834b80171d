FROM debian:trixie-slim
RUN apt-get update && \
    apt-get install -y --no-install-recommends ca-certificates curl && \
    rm -rf /var/lib/apt/lists/*
RUN curl -fsSL -o /tmp/relay.tar.gz https://dl.example.com/relay/2.4.1/relay-linux-amd64.tar.gz && \
    echo "7c85380593fccb24b66a67ac4a43c594191556151fa20b3cda52ec7fffe2fcf0  /tmp/relay.tar.gz" | sha256sum -c - && \
    tar -xzf /tmp/relay.tar.gz -C /usr/local/bin --strip-components=1 && \
    rm /tmp/relay.tar.gz
USER 65532:65532
ENTRYPOINT ["relay"]
