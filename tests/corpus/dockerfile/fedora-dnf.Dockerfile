FROM fedora:42
RUN dnf install -y --setopt=install_weak_deps=False gcc-15.1.1 make \
    && dnf clean all \
    && rm -rf /var/cache/dnf
RUN microdnf -y update; yum -y install tar
