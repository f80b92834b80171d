FROM scratch AS hosts
COPY known_hosts /known_hosts
FROM debian:trixie-slim AS fetch
RUN apt-get update && \
    apt-get install -y --no-install-recommends git openssh-client && \
    rm -rf /var/lib/apt/lists/*
RUN --mount=type=ssh --mount=type=bind,from=hosts,source=/known_hosts,target=/etc/ssh/ssh_known_hosts \
    git clone --branch v3.2.0 git@git.example.com:platform/templates.git /src

FROM gcr.io/distroless/static-debian13:nonroot
COPY --chmod=755 mailer /mailer
COPY --from=fetch /src/mail /templates
ENTRYPOINT ["/mailer", "--templates", "/templates"]
