FROM alpine:3.22
COPY a b c/ /dst/
COPY ["with space.txt", "second one", "/dst dir/"]
COPY --chown=1:2 --chmod=u=rw,go=r x* y?.txt [z] /dst/
ADD https://example.com/big.tar.xz /
ADD --keep-git-dir=true https://github.com/moby/buildkit.git#v0.22.0 /bk
ADD --unpack=true --chown=root:root local.tar.gz /x
