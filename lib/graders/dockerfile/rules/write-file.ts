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
    const found = fileText(file, stage, path)?.value;
    const written = found === undefined ? undefined : spelled(found);
    const span = placedFiles(file, stage).findLast((one) => one.path === path && one.call?.program !== "chmod")?.span;
    const say = (what: string, missing: string) => ({
      span: span ?? stageSpan(file, stage),
      data: { case: what, path, missing: quote(missing) },
    });
    if (written === undefined) yield say(span ? "unknown" : "absent", "");
    else {
      const missing = holds.find(
        (part) =>
          !written
            .split(spelled(part))
            .slice(0, -1)
            .some((before) => !isVerbatim(before)),
      );
      if (missing !== undefined) yield say("changed", missing);
      else if (!written.startsWith(begins)) yield say("start", begins);
    }
  },
};

/** One of the ways to write a variable and a date. */
const spelled = (script: string): string => script.replace(/\$\{(\w+)\}/g, "$$$1").replaceAll("%Y-%m-%d", "%F");

/** True when single quotes keep a shell from replacing what follows; a script in quotes begins with another word. */
const isVerbatim = (before: string): boolean => /(^|[\s=])'[^'"\s]*$/.test(before);
