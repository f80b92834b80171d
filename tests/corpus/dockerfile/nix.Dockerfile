FROM nixos/nix:2.30.0 AS build
COPY . /w
WORKDIR /w
RUN nix --extra-experimental-features "nix-command flakes" build .#default \
 && mkdir /closure && cp -R $(nix-store -qR result/) /closure
FROM scratch
COPY --from=build /closure /nix/store
COPY --from=build /w/result /app
CMD ["/app/bin/hello"]
