FROM alpine:3.24
WORKDIR /usr/local/bin
ADD --checksum=sha256:0b65f0fc2ba3c9e9fbd70ccecfe9a4a225ad765848cc3118a4582d610fcc361f --chmod=a+rx https://dl.example.com/tally/1.8.0/tally-linux-amd64 tally
WORKDIR /etc/tally
COPY tally.yaml .
COPY rules.tar.gz ./rules.tar.gz
USER 65532:65532
ENTRYPOINT ["tally", "--config", "/etc/tally/tally.yaml"]
