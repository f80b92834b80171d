import { list, object, oneOf, optional, text } from "../../schema";
import { contextPath } from "../context-sources";
import { type DockerRule, opinion } from "../docker-rule";
import type { Dockerfile, Stage } from "../file";
import { makersOf } from "../makers";
import { baseName, normalise, resolvePath } from "../paths";
import { mayHold, passesBy, placedFiles } from "../placed-files";
import { programPaths } from "../program-paths";
import { imageVariable } from "../scope";
import { finalStage, stageSpan } from "../stages";
import { startCommandOf } from "../start-command";
import { endState } from "../steps";
import { accessTo } from "../user-rights";
import { isWrittenOver } from "../written-over";

const parameters = object({
  files: list(object({ source: text, path: text })),
  option: optional(text),
  fileOption: optional(text),
  without: optional(oneOf("path", "nothing")),
  search: optional(text),
});

/**
 * Each file of the build context lies, for its user to read, at its path of the final image (a bare name: in PATH), or where an option of the
 * start command says that its directory is, or that of a relative path. `fileOption` names the file itself; a start that does without
 * it is not looked at, unless it then reads the path (`without`), and one that does without `option` when it then reads nothing. `search` is a variable of the image that names further directories, and
 * stands above the option; with it a file of an absolute path lies there as well, as a module of Python does.
 */
export const placeFiles: DockerRule<{
  readonly files: readonly { readonly source: string; readonly path: string }[];
  readonly option?: string | undefined;
  readonly fileOption?: string | undefined;
  readonly without?: "path" | "nothing" | undefined;
  readonly search?: string | undefined;
}> = {
  id: "dockerfile/place-files",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { files, option, fileOption, without, search }) {
    const stage = finalStage(file);
    const further = search === undefined ? undefined : imageVariable(file, stage, search)?.value;
    if (further === null) return;
    const directory = option && further === undefined ? optionOfStart(file, stage, option) : undefined;
    const named = fileOption && optionOfStart(file, stage, fileOption);
    if (directory === null || named === null || (fileOption && named === undefined && !without)) return;
    const placed = placedFiles(file, stage);
    // Python's own libraries are searched as well.
    const libraries = search ? placed.flatMap((one) => /^.*\/site-packages(?=\/|$)/.exec(one.path ?? "") ?? []) : [];
    const searched = [...(further?.split(":") ?? []), ...libraries];
    for (const { source, path } of files) {
      const usual =
        without === "nothing" ? [] : [...programPaths(file, stage, path), ...searched.map((one) => normalise(`${one}/${path}`))];
      const isAbsolute = path.startsWith("/");
      const byOption = directory && [normalise(`${directory}/${isAbsolute ? baseName(path) : path}`)];
      const asked = byOption ? [byOption, ...(search && isAbsolute ? [usual] : [])] : [usual];
      for (const places of named ? [[named]] : asked) {
        const holder = (place: string) => placed.findLast((one) => mayHold([one], place) && !passesBy(one, place));
        const held = places.filter((place) => {
          const one = holder(place);
          return (
            one &&
            !isWrittenOver(file, stage, one.instruction) &&
            makersOf(file, stage, place).some(
              (maker) => maker.kind === "unknown" || (maker.kind === "context" && maker.path === contextPath(source)),
            )
          );
        });
        const [access] = held.map((place) => accessTo(file, stage, place, 4));
        const place = path.includes("/") ? normalise(held[0] ?? places[0] ?? path) : path;
        const other = holder(place);
        if (held.length === 0)
          yield {
            span: other?.span ?? stageSpan(file, stage),
            data: { case: !places[0] ? "unnamed" : other ? "other" : "absent", source, path: place },
          };
        else if (access?.mode && !access.granted)
          yield { span: access.mode.span, data: { case: "unread", source: access.mode.bits?.toString(8) ?? "", path: place } };
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
  if (words.includes("cd")) return null;
  const name = option.replace(/^-+/, "");
  const at = words.findLastIndex(
    (word, index) =>
      word.replace(/^-+/, "").split("=")[0] === name && word.startsWith("-") && !/^(.*\/)?\w*sh$/.test(words[index - 1] ?? ""),
  );
  if (at < 0) return undefined;
  const value = words[at]?.includes("=") ? words[at].slice(words[at].indexOf("=") + 1) : words[at + 1];
  return value === undefined || value.includes("$") ? null : resolvePath(endState(file, stage).workdir, value);
}
