FROM registry.example.com/ci/git:2.51 AS fetch
USER root
COPY known_hosts /etc/ssh/ssh_known_hosts
RUN --mount=type=ssh git clone --depth 1 --branch v3.2.0 git@git.example.com:platform/templates.git /src

FROM gcr.io/distroless/static-debian13:nonroot
COPY --chmod=755 mailer /mailer
COPY --from=fetch /src/mail /templates
ENTRYPOINT ["/mailer", "--templates", "/templates"]
