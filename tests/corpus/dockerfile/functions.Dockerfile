FROM bash:5.3
SHELL ["/usr/local/bin/bash", "-euo", "pipefail", "-c"]
RUN retry() { local n=0; until "$@"; do n=$((n+1)); (( n < 5 )) || return 1; sleep "$n"; done; }; \
    retry wget -q https://example.com/a.tar && retry tar -xf a.tar
RUN function greet { echo "hello ${1:-world}"; }; greet; greet you
