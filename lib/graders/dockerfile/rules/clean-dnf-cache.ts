import { type DockerRule, opinion } from "../docker-rule";
import { keptCaches } from "../linter-packages";

/** A RUN in which dnf or microdnf installs cleans its cache afterwards. */
export const cleanDnfCache: DockerRule = {
  id: "dockerfile/clean-dnf-cache",
  ...opinion,
  aliases: ["DL3040"],
  group: "package-index",
  check: (file) =>
    keptCaches(file, {
      programs: ["dnf", "microdnf"],
      installs: "install in upgrade up upgrade-minimal up-min reinstall rei".split(" "),
      cleans: ["clean", "all"],
      removed: "/var/cache/libdnf5*",
      mounts: ["/var/cache/libdnf5", ".cache/libdnf5"],
    }),
};
