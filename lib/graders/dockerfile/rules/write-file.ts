import { list, object, optional, text } from "../../schema";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { placedFiles } from "../placed-files";
import { fileText } from "../script-file";
import { finalStage, stageSpan } from "../stages";

const parameters = object({ path: text, begins: optional(text), holds: list(text) });

/** The file of the final image has the text that the task asks for, as it is when the build has ended. */
export const writeFile: DockerRule<{
  readonly path: string;
  readonly begins?: string | undefined;
  readonly holds: readonly string[];
}> = {
  id: "dockerfile/write-file",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { path, begins = "", holds }) {
    const stage = finalStage(file);
    const written = spelled(fileText(file, stage, path)?.value);
    const span = placedFiles(file, stage).findLast((one) => one.path === path && one.call?.program !== "chmod")?.span;
    const say = (what: string, missing: string) => ({
      span: span ?? stageSpan(file, stage),
      data: { case: what, path, missing: quote(missing) },
    });
    if (written === undefined) yield say(span ? "unknown" : "absent", "");
    else {
      const missing = holds.find((part) => !written.includes(spelled(part) as string));
      if (missing !== undefined) yield say("changed", missing);
      else if (!written.startsWith(begins)) yield say("start", begins);
    }
  },
};

/** In one of the ways to write a variable and a date, and without words in single quotes, in which a shell replaces nothing. */
const spelled = (script: string | undefined): string | undefined =>
  script
    ?.replace(/(^|[\s=])'[^'"\s]*\$[^']*'/g, "$1")
    .replace(/\$\{(\w+)\}/g, "$$$1")
    .replaceAll("%Y-%m-%d", "%F");
