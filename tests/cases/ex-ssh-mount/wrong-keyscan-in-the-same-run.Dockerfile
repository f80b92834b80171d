FROM debian:trixie-slim AS fetch
RUN apt-get update && \
    apt-get install -y --no-install-recommends git openssh-client && \
    rm -rf /var/lib/apt/lists/*
RUN --mount=type=ssh mkdir -m 700 /root/.ssh && ssh-keyscan -t ed25519 git.example.com > /root/.ssh/known_hosts && git clone --branch v3.2.0 git@git.example.com:platform/templates.git /src

FROM gcr.io/distroless/static-debian13:nonroot
COPY --chmod=755 mailer /mailer
COPY --from=fetch /src/mail /templates
ENTRYPOINT ["/mailer", "--templates", "/templates"]
