FROM debian:trixie-slim
ADD --checksum=sha256:0B65F0FC2BA3C9E9FBD70CCECFE9A4A225AD765848CC3118A4582D610FCC361F --chmod=u=rwx,go=rx https://dl.example.com/tally/1.8.0/tally-linux-amd64 /usr/local/bin/tally
COPY tally.yaml rules.tar.gz /etc/tally/
USER 65532
ENTRYPOINT ["/usr/local/bin/tally", "--config", "/etc/tally/tally.yaml"]
