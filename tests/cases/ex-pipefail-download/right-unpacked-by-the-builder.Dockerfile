# syntax=docker/dockerfile:1
FROM debian:trixie-slim AS fetch
ADD --unpack=true --checksum=sha256:0fcf2efff7ce25adc3b02af151655191495c34a4ca76a66b42bccf39508358c7 https://dl.example.com/relay/2.4.1/relay-linux-amd64.tar.gz /out/

FROM debian:trixie-slim
COPY --from=fetch /out/relay-2.4.1/relay /usr/local/bin/
USER 65532:65532
ENTRYPOINT ["relay"]
