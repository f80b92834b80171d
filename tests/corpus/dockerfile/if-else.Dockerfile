FROM debian:13
ARG TARGETARCH
RUN if [ "$TARGETARCH" = "arm64" ]; then \
      echo arm; \
    elif [ "$TARGETARCH" = "amd64" ]; then \
      echo x86; \
    else \
      echo "unsupported: $TARGETARCH" >&2; exit 1; \
    fi
