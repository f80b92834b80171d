FROM golang:1.26-trixie AS fetch
RUN mkdir -p -m 0700 ~/.ssh
COPY known_hosts /root/.ssh/known_hosts
RUN --mount=type=ssh git clone --depth 1 --branch v3.2.0 git@git.example.com:platform/templates.git /src

FROM gcr.io/distroless/static-debian13:nonroot
COPY --chmod=755 mailer /mailer
COPY --from=fetch /src/mail /templates
ENTRYPOINT ["/mailer", "--templates", "/templates"]
