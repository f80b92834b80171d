# syntax=docker/dockerfile:1
FROM debian:trixie-slim AS fetch
RUN apt-get update && \
    apt-get install -y --no-install-recommends git openssh-client && \
    rm -rf /var/lib/apt/lists/*
COPY known_hosts /etc/ssh/ssh_known_hosts
ARG TAG=v3.1.9
RUN --mount=type=ssh,required=true git clone --depth 1 --branch $TAG git@git.example.com:platform/templates.git /src

FROM gcr.io/distroless/static-debian13:nonroot
COPY --chmod=755 mailer /mailer
COPY --from=fetch /src/mail /templates
ENTRYPOINT ["/mailer", "--templates", "/templates"]