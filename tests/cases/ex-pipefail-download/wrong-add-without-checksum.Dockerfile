FROM debian:trixie-slim AS fetch
ADD https://dl.example.com/relay/2.4.1/relay-linux-amd64.tar.gz /tmp/relay.tar.gz
RUN mkdir /out && tar -xzf /tmp/relay.tar.gz -C /out --strip-components=1

FROM debian:trixie-slim
COPY --from=fetch /out/relay /usr/local/bin/relay
USER 65532:65532
ENTRYPOINT ["relay"]
