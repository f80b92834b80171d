FROM alpine:3.22 AS fetch
ARG TARGETARCH
ARG VERSION=1.12.2
WORKDIR /t
RUN wget -q "https://releases.hashicorp.com/terraform/${VERSION}/terraform_${VERSION}_linux_${TARGETARCH}.zip" \
  && wget -q -O sums "https://releases.hashicorp.com/terraform/${VERSION}/terraform_${VERSION}_SHA256SUMS" \
  && grep "linux_${TARGETARCH}.zip" sums | sha256sum -c - \
  && unzip "terraform_${VERSION}_linux_${TARGETARCH}.zip"
FROM alpine:3.22
COPY --from=fetch /t/terraform /usr/local/bin/
RUN terraform version
