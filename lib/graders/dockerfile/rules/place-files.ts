import { list, object, optional, text } from "../../schema";
import { contextPath } from "../context-sources";
import { type DockerRule, opinion } from "../docker-rule";
import type { Dockerfile, Stage } from "../file";
import { makersOf } from "../makers";
import { baseName, normalise, resolvePath } from "../paths";
import { mayHold, placedFiles } from "../placed-files";
import { programPaths } from "../program-paths";
import { imageVariable } from "../scope";
import { finalStage, stageSpan } from "../stages";
import { startCommandOf } from "../start-command";
import { endState } from "../steps";

const parameters = object({
  files: list(object({ source: text, path: text })),
  option: optional(text),
  fileOption: optional(text),
  search: optional(text),
});

/**
 * Each file of the build context lies at its path of the final image (a bare name: in PATH), or where an option of the start command says that its directory is.
 * `fileOption` names the file itself; a start that does without it is not looked at. `search` is a variable of the image that names further
 * directories; it makes the option one of modules, which lie at their path and are looked up where the start is unless the variable is set.
 */
export const placeFiles: DockerRule<{
  readonly files: readonly { readonly source: string; readonly path: string }[];
  readonly option?: string | undefined;
  readonly fileOption?: string | undefined;
  readonly search?: string | undefined;
}> = {
  id: "dockerfile/place-files",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { files, option, fileOption, search }) {
    const stage = finalStage(file);
    const further = search === undefined ? undefined : imageVariable(file, stage, search)?.value;
    if (further === null) return;
    const directory = option && further === undefined ? optionOfStart(file, stage, option) : undefined;
    const named = fileOption && optionOfStart(file, stage, fileOption);
    if (directory === null || named === null || (fileOption && named === undefined)) return;
    const searched = further?.split(":") ?? [];
    for (const { source, path } of files) {
      const usual = [...programPaths(file, stage, path), ...searched.map((one) => normalise(`${one}/${path}`))];
      const byOption = directory === undefined ? [] : [[`${directory}/${baseName(path)}`]];
      for (const places of named ? [[named]] : [...(directory === undefined || search ? [usual] : []), ...byOption]) {
        const makers = places.flatMap((place) => makersOf(file, stage, place));
        if (makers.some((maker) => maker.kind === "unknown" || (maker.kind === "context" && maker.path === contextPath(source)))) continue;
        const place = path.includes("/") ? normalise(places[0] ?? path) : path;
        const other = placedFiles(file, stage).findLast((one) => mayHold([one], place));
        yield { span: other?.span ?? stageSpan(file, stage), data: { case: other ? "other" : "absent", source, path: place } };
      }
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
