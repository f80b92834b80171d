# syntax=docker/dockerfile:1
FROM alpine:3.24 AS files
ADD --checksum=sha256:0b65f0fc2ba3c9e9fbd70ccecfe9a4a225ad765848cc3118a4582d610fcc361f https://dl.example.com/tally/1.8.0/tally-linux-amd64 /root-fs/usr/local/bin/tally
COPY tally.yaml rules.tar.gz /root-fs/etc/tally/
RUN chmod 755 /root-fs/usr/local/bin/tally

FROM debian:trixie-slim
COPY --from=files /root-fs/ /
USER 65532
ENTRYPOINT ["/usr/local/bin/tally", "--config", "/etc/tally/tally.yaml"]
