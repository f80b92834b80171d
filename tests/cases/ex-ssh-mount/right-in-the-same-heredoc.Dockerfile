FROM debian:trixie-slim AS fetch
COPY known_hosts /root/.ssh/
RUN --mount=type=ssh,id=default <<EOF
set -eu
apt-get update
apt-get install -y --no-install-recommends git openssh-client
rm -rf /var/lib/apt/lists/*
git clone --depth=1 -b v3.2.0 ssh://git@git.example.com/platform/templates.git /src
rm -rf /src/.git
EOF

FROM gcr.io/distroless/static-debian13:nonroot
COPY --chmod=755 mailer /mailer
COPY --from=fetch /src/mail /templates
ENTRYPOINT ["/mailer", "--templates", "/templates"]
