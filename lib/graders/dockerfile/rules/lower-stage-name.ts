import type { Edit } from "../../rule";
import { type DockerRule, quote, warning } from "../docker-rule";
import { cure, replace, together } from "../edits";
import type { Dockerfile, Flag, Word } from "../file";

/** Stage names have no capitals. */
export const lowerStageName: DockerRule = {
  id: "dockerfile/lower-stage-name",
  ...warning,
  severity: "advice",
  aliases: ["buildkit/StageNameCasing"],
  *check(file) {
    let uses: ReturnType<typeof usesOf> | undefined;
    for (const { from, number } of file.stages) {
      const alias = from?.alias;
      const wanted = alias?.text.toLowerCase() ?? "";
      if (!alias || alias.text === wanted) continue;
      uses ??= usesOf(file);
      const edits = inLowerCase(file, alias, number, uses.get(wanted) ?? []);
      yield { span: alias.span, data: { name: quote(alias.text), wanted: quote(wanted) }, ...cure(edits) };
    }
  },
};

/** A place where a name stands: given to a stage, or used by FROM or by a flag of the stage of that number. */
interface Use {
  readonly by: "AS" | "FROM" | "flag";
  readonly stage: number;
  readonly word: Pick<Word, "text" | "span">;
}

/** All of them, by name in lower case. */
function usesOf(file: Dockerfile): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  const add = (by: Use["by"], stage: number, word: Use["word"] | undefined) => {
    const name = word?.text.toLowerCase() ?? "";
    const list = uses.get(name);
    if (!word) return;
    if (list) list.push({ by, stage, word });
    else uses.set(name, [{ by, stage, word }]);
  };
  for (const { from, number, instructions } of file.stages) {
    add("FROM", number, from?.image);
    add("AS", number, from?.alias);
    const flag = ({ span }: Flag, text = "") => {
      const start = span.start + file.text.slice(span.start, span.end).indexOf(`from=${text}`) + 5;
      add("flag", number, { text, span: { start, end: start + text.length } });
    };
    for (const instruction of instructions)
      if (instruction.keyword === "COPY" && instruction.from) flag(instruction.from, instruction.from.value);
      else if (instruction.keyword === "RUN") for (const mount of instruction.mounts) flag(mount.flag, mount.from);
  }
  return uses;
}

/** The name and what refers to it in lower case; none where another stage has the name too, or a FROM writes it in another way. */
function inLowerCase(file: Dockerfile, alias: Word, number: number, uses: readonly Use[]): readonly Edit[] | undefined {
  const name = alias.text.toLowerCase();
  const parts = [replace(file, alias, name)];
  for (const { by, stage, word } of uses) {
    if (by === "AS") {
      if (word !== alias) return undefined;
    } else if (stage > number && word.text !== name) {
      if (by === "FROM" && word.text !== alias.text) return undefined;
      parts.push(replace(file, word, name));
      // A stage that takes from itself has a fault of its own.
    } else if (by === "flag" ? stage === number : stage > number) return undefined;
  }
  return together(parts);
}
