import { type DockerRule, opinion } from "../docker-rule";
import { linterRun, passesOf } from "../linter-commands";

/** A stage downloads with curl or with wget, not with both. */
export const downloadWithOneTool: DockerRule = {
  id: "dockerfile/download-with-one-tool",
  ...opinion,
  aliases: ["DL4001"],
  *check(file) {
    for (const pass of passesOf(file)) {
      const seen = new Set<string>();
      for (const passed of pass) {
        if (passed.instruction.keyword === "FROM") seen.clear();
        const used = linterRun(passed)?.commands.filter(({ name }) => name === "curl" || name === "wget") ?? [];
        for (const { name } of used) seen.add(name);
        if (used.length > 0 && seen.size > 1) yield { span: passed.place };
      }
    }
  },
};
