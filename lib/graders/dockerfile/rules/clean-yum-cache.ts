import { type DockerRule, opinion } from "../docker-rule";
import { keptCaches } from "../linter-packages";

/** A RUN in which yum installs cleans its cache afterwards. */
export const cleanYumCache: DockerRule = {
  id: "dockerfile/clean-yum-cache",
  ...opinion,
  aliases: ["DL3032"],
  group: "package-index",
  check: (file) => keptCaches(file, { programs: ["yum"], installs: ["install"], cleans: ["clean", "all"], removed: "/var/cache/yum/*" }),
};
