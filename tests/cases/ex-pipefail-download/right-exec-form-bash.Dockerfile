FROM debian:trixie-slim
RUN apt-get update && \
    apt-get install -y --no-install-recommends ca-certificates curl && \
    rm -rf /var/lib/apt/lists/*
RUN ["/bin/bash", "-euo", "pipefail", "-c", "curl -fsSL -o /tmp/r.tgz https://dl.example.com/relay/2.4.1/relay-linux-amd64.tar.gz; sha256sum -c <<<'0fcf2efff7ce25adc3b02af151655191495c34a4ca76a66b42bccf39508358c7  /tmp/r.tgz' | tee /etc/relay.checked; tar -xzf /tmp/r.tgz -C /usr/local/bin --strip-components=1; rm /tmp/r.tgz"]
USER 65532:65532
ENTRYPOINT ["relay"]
