ARG TALLY=1.8.0
ARG TALLY_SHA256=0b65f0fc2ba3c9e9fbd70ccecfe9a4a225ad765848cc3118a4582d610fcc361f
FROM debian:trixie-slim
ARG TALLY
ARG TALLY_SHA256
ADD --checksum=sha256:$TALLY_SHA256 --chmod=0555 "https://dl.example.com/tally/$TALLY/tally-linux-amd64" /usr/local/bin/tally
COPY tally.yaml rules.tar.gz /etc/tally/
USER 65532:65532
ENTRYPOINT ["tally", "--config", "/etc/tally/tally.yaml"]
