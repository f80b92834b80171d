FROM archlinux:base
RUN pacman -Syu --noconfirm --needed git base-devel && pacman -Scc --noconfirm
RUN sed -i 's/^#\(en_US.UTF-8\)/\1/' /etc/locale.gen && locale-gen
