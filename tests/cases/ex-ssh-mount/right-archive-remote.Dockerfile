# syntax=docker/dockerfile:1
FROM debian:trixie-slim AS fetch
RUN apt-get update && \
    apt-get install -y --no-install-recommends git openssh-client && \
    rm -rf /var/lib/apt/lists/*
COPY known_hosts /etc/ssh/ssh_known_hosts
RUN --mount=type=ssh,required=true \
    mkdir /src && cd /src && git init && git remote add origin git@git.example.com:platform/templates.git && git fetch --depth 1 origin tag v3.2.0 && git checkout v3.2.0

FROM gcr.io/distroless/static-debian13:nonroot
COPY --chmod=755 mailer /mailer
COPY --from=fetch /src/mail /templates
ENTRYPOINT ["/mailer", "--templates", "/templates"]