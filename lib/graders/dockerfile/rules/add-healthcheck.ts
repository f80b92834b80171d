import { type DockerRule, opinion } from "../docker-rule";
import { instructionsOf } from "../instructions-of";
import { readLinterImage } from "../linter-image";

/** Each stage has a HEALTHCHECK, or is built from or into one that has. */
export const addHealthcheck: DockerRule = {
  id: "dockerfile/add-healthcheck",
  ...opinion,
  severity: "info",
  aliases: ["DL3057"],
  *check(file) {
    const froms = instructionsOf(file, "FROM");
    const names = froms.map((from) => readLinterImage(from.image?.text).name);
    const keys = froms.map((from, at) => from.alias?.text ?? (names[at] as string));
    const having = new Set(instructionsOf(file, "HEALTHCHECK").map(({ stage }) => keys[stage]));
    for (const [at, key] of keys.entries()) if (having.has(names[at])) having.add(key);
    // What is built into a stage that has one is forgiven, and so are its own parents.
    const forgiven = new Set<string>();
    for (let at = froms.length - 1; at >= 0; at--)
      if (having.has(keys[at]) || forgiven.has(keys[at] as string)) forgiven.add(names[at] as string);
    for (const [at, from] of froms.entries())
      if (!having.has(keys[at]) && !forgiven.has(keys[at] as string)) yield { span: from.keywordSpan };
  },
};
