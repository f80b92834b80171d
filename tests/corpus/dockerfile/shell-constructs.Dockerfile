FROM debian:13
SHELL ["/bin/bash", "-euxo", "pipefail", "-c"]
RUN for f in /etc/*.conf; do \
      if [ -f "$f" ]; then sed -i 's/a/b/' "$f"; elif [ -d "$f" ]; then rm -rf "$f"; else true; fi; \
    done
RUN case "$(uname -m)" in x86_64) arch=amd64 ;; aarch64|arm64) arch=arm64 ;; *) echo "no" >&2; exit 1 ;; esac; curl -fsSL "https://example.com/tool-${arch}.tgz" | tar -xz -C /usr/local
RUN { echo one; echo two; } > /etc/list && ( cd /tmp && touch x ) && ! grep -q three /etc/list
RUN X=$(date +%s) Y="$(id -u)" env Z=1 printf '%s\n' "${X:-none}" `hostname` $((1 + 2))
RUN f() { echo "$1"; }; f hello; while read -r line; do echo "$line"; done < /etc/list
RUN [[ -n "$HOME" && $HOME == /root ]] && echo yes || echo no; (( 1 + 1 )); true &
RUN diff <(sort /etc/list) <(sort -u /etc/list) || true; until true; do sleep 1; done
RUN echo "a && b | c; d" 'e || f' \; g \| h "quote \" inside" $'tab\t'
