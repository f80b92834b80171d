FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/blockdriver ./cmd/blockdriver

FROM debian:13.2
ARG TOOLS='xfsprogs e2fsprogs ca-certificates'
RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $TOOLS && apt-get clean && rm -rf /var/lib/apt/lists
USER root
COPY --from=build /out/blockdriver /usr/local/bin/
ENTRYPOINT ["blockdriver"]
