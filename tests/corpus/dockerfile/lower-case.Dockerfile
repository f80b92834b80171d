from alpine:3.22 as Base
run apk add --no-cache curl
From base
Copy --from=Base /usr/bin/curl /usr/bin/curl
cmd ["curl"]
