FROM debian:trixie-slim AS fetch
RUN apt-get update && \
    apt-get install -y --no-install-recommends git openssh-client && \
    rm -rf /var/lib/apt/lists/*
RUN useradd -m -u 1000 dev && install -d -o dev /src
COPY --chown=dev known_hosts /home/dev/.ssh/known_hosts
USER dev
RUN --mount=type=ssh,uid=1000 git clone --branch v3.2.0 git@git.example.com:platform/templates.git /src

FROM gcr.io/distroless/static-debian13:nonroot
COPY --chmod=755 mailer /mailer
COPY --from=fetch /src/mail /templates
ENTRYPOINT ["/mailer", "--templates", "/templates"]
