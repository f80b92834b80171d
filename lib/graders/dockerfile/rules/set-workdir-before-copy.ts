import { type DockerRule, opinion, quote } from "../docker-rule";
import { passesOf } from "../linter-commands";
import { LinterStages } from "../linter-stages";

/** A relative COPY target has a WORKDIR above it. */
export const setWorkdirBeforeCopy: DockerRule = {
  id: "dockerfile/set-workdir-before-copy",
  ...opinion,
  aliases: ["DL3045"],
  *check(file) {
    const stages = new LinterStages(false);
    for (const { instruction } of passesOf(file)[0] ?? []) {
      if (instruction.keyword === "FROM") stages.from(instruction);
      else if (instruction.keyword === "WORKDIR") stages.state = true;
      else if (instruction.keyword === "COPY" && instruction.target && !stages.state) {
        const target = instruction.target.text.replace(/^["']|["']$/g, "");
        if (!/^(?:[/$]|[A-Za-z]:)/.test(target)) yield { span: instruction.keywordSpan, data: { target: quote(target) } };
      }
    }
  },
};
