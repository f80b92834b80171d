import { type DockerRule, opinion } from "../docker-rule";
import { keptCaches } from "../linter-packages";

/** A RUN in which zypper installs cleans its cache afterwards. */
export const cleanZypperCache: DockerRule = {
  id: "dockerfile/clean-zypper-cache",
  ...opinion,
  aliases: ["DL3036"],
  group: "package-index",
  check: (file) =>
    keptCaches(file, { programs: ["zypper"], installs: ["install", "in"], cleans: ["clean", "cc"], mounts: ["/var/cache/zypp"] }),
};
