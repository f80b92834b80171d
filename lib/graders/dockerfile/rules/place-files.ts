import { list, object, optional, text } from "../../schema";
import { contextPath } from "../context-sources";
import { type DockerRule, opinion } from "../docker-rule";
import type { Dockerfile, Stage } from "../file";
import { makersOf } from "../makers";
import { baseName, normalise, resolvePath } from "../paths";
import { mayHold, placedFiles } from "../placed-files";
import { finalStage, stageSpan } from "../stages";
import { startCommandOf } from "../start-command";
import { endState } from "../steps";

const parameters = object({ files: list(object({ source: text, path: text })), option: optional(text), fileOption: optional(text) });

/**
 * Each file of the build context lies at its path of the final image, or where an option of the start command says that its directory is.
 * `fileOption` names the file itself; a start that does without it is not looked at.
 */
export const placeFiles: DockerRule<{
  readonly files: readonly { readonly source: string; readonly path: string }[];
  readonly option?: string | undefined;
  readonly fileOption?: string | undefined;
}> = {
  id: "dockerfile/place-files",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { files, option, fileOption }) {
    const stage = finalStage(file);
    const directory = option && optionOfStart(file, stage, option);
    const named = fileOption && optionOfStart(file, stage, fileOption);
    if (directory === null || named === null || (fileOption && named === undefined)) return;
    for (const { source, path } of files) {
      const place = named ?? normalise(directory === undefined ? path : `${directory}/${baseName(path)}`);
      const makers = makersOf(file, stage, place);
      if (makers.some((maker) => maker.kind === "unknown" || (maker.kind === "context" && maker.path === contextPath(source)))) continue;
      const other = placedFiles(file, stage).findLast((one) => mayHold([one], place));
      yield { span: other?.span ?? stageSpan(file, stage), data: { case: other ? "other" : "absent", source, path: place } };
    }
  },
};

/** The path behind `--name` or `--name=` among the words that start the container; null when it cannot be known. */
function optionOfStart(file: Dockerfile, stage: Stage, option: string): string | null | undefined {
  const { entrypoint, cmd } = startCommandOf(file, stage);
  const words = [entrypoint, cmd].flatMap((start) =>
    (start?.exec?.map((word) => word.text) ?? [start?.rest.value ?? ""]).flatMap((word) => word.split(/[\s"';]+/)),
  );
  const name = option.replace(/^-+/, "");
  const at = words.findLastIndex((word) => word.replace(/^-+/, "").split("=")[0] === name && word.startsWith("-"));
  if (at < 0) return undefined;
  const value = words[at]?.includes("=") ? words[at].slice(words[at].indexOf("=") + 1) : words[at + 1];
  return value === undefined || value.includes("$") ? null : resolvePath(endState(file, stage).workdir, value);
}
