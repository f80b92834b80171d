import { type DockerRule, opinion } from "../docker-rule";

/** No stage is called `scratch` or `context`, written like that. */
export const avoidScratchAndContext: DockerRule = {
  id: "dockerfile/avoid-scratch-and-context",
  ...opinion,
  aliases: ["DL3063"],
  group: "reserved-stage-name",
  *check(file) {
    for (const { from } of file.stages) {
      const name = from?.alias?.text;
      if (from && (name === "scratch" || name === "context")) yield { span: from.span, data: { name } };
    }
  },
};
