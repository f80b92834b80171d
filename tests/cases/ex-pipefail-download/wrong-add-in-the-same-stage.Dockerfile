FROM debian:trixie-slim
ADD --checksum=sha256:0fcf2efff7ce25adc3b02af151655191495c34a4ca76a66b42bccf39508358c7 https://dl.example.com/relay/2.4.1/relay-linux-amd64.tar.gz /tmp/relay.tar.gz
RUN tar -xzf /tmp/relay.tar.gz -C /usr/local/bin --strip-components=1 && rm /tmp/relay.tar.gz
USER 65532:65532
ENTRYPOINT ["relay"]
