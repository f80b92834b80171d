FROM alpine:3.22
RUN case "$(uname -m)" in (x86_64|amd64) a=amd64 ;; aarch64 | arm64) a=arm64;; arm*) a=arm ;& *) echo other; esac; echo "$a"
RUN for f in /etc/*.conf; do case $f in *resolv*) continue;; esac; echo "${f##*/}"; done
