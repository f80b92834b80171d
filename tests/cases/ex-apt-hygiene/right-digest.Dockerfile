FROM debian:trixie-slim@sha256:5d7a0f6f3f5e2b1c9a8e4d3c2b1a09f8e7d6c5b4a39281706f5e4d3c2b1a0918
RUN --mount=type=tmpfs,target=/var/lib/apt/lists apt-get update && apt-get install -y --no-install-recommends postgresql-client zstd
COPY backup.sh /backup.sh
USER 65532:65532
ENTRYPOINT ["/backup.sh"]
