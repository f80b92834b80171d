import { type DockerRule, opinion, quote } from "../docker-rule";

/** Nothing but ARG stands above the first FROM. */
export const putFromFirst: DockerRule = {
  id: "dockerfile/put-from-first",
  ...opinion,
  severity: "error",
  aliases: ["DL3061"],
  *check(file) {
    for (const { keyword, written, span } of file.instructions) {
      if (keyword === "FROM") break;
      if (keyword !== "ARG" && keyword !== "UNKNOWN") yield { span, data: { keyword: quote(written) } };
    }
  },
};
