FROM alpine:3.22
ARG KUBECTL=v1.36.3 HELM=v3.18.4
ENV ARCH=amd64
RUN set -o errexit -o nounset; \
    for tool in kubectl helm; do \
      case "$tool" in \
        kubectl) url="https://dl.k8s.io/release/$KUBECTL/bin/linux/$ARCH/kubectl" ;; \
        helm) url="https://get.helm.sh/helm-$HELM-linux-$ARCH.tar.gz" ;; \
      esac; \
      echo "$tool from $url"; \
      wget -q -O "/tmp/$tool" "$url"; \
    done; \
    install -m 0755 /tmp/kubectl /usr/local/bin/kubectl; \
    tar -xzf /tmp/helm --strip-components=1 -C /usr/local/bin linux-$ARCH/helm; \
    rm -f /tmp/kubectl /tmp/helm
