FROM alpine:3.22
COPY list.txt /
RUN while IFS=, read -r name version; do \
      [ -z "$name" ] && continue; \
      apk add --no-cache "$name~$version" || exit 1; \
    done < /list.txt
RUN until nc -z localhost 80; do sleep 1; i=$((i + 1)); if [ $i -gt 3 ]; then break; fi; done; true
