# syntax=docker/dockerfile:1
FROM debian:trixie-slim
ADD --checksum=sha256:0b65f0fc2ba3c9e9fbd70ccecfe9a4a225ad765848cc3118a4582d610fcc361f --chmod=a+rx https://dl.example.com/tally/1.8.0/tally-linux-amd64 /usr/local/bin/tally
WORKDIR /etc/tally
COPY ["tally.yaml", "rules.tar.gz", "./"]
USER nobody
ENTRYPOINT ["tally", "--config=./tally.yaml"]
