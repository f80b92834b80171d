import type { Edit } from "../../rule";
import { nothing } from "../../schema";
import type { DockerRule } from "../docker-rule";
import { quote } from "../docker-rule";
import { cure, insert } from "../edits";
import { instructionsAndTriggersOf } from "../instructions-of";
import { type Joined, sourceSpan } from "../joined";

/** Text that looks like the exec form but is no JSON is run by a shell, brackets and all. */
export const writeValidArray: DockerRule = {
  id: "dockerfile/write-valid-array",
  layer: "syntax",
  severity: "warning",
  default: true,
  aliases: [],
  with: nothing,
  needs: [],
  *check(file) {
    for (const instruction of instructionsAndTriggersOf(file, "RUN", "CMD", "ENTRYPOINT", "COPY", "ADD", "VOLUME", "HEALTHCHECK")) {
      const { keyword } = instruction;
      const joined = keyword === "HEALTHCHECK" ? instruction.command : instruction.rest;
      const text = keyword === "HEALTHCHECK" && instruction.kind !== "CMD" ? "" : joined.value;
      if (!looksLikeArray(text.trim(), keyword === "RUN" || keyword === "HEALTHCHECK")) continue;
      yield {
        span: keyword === "HEALTHCHECK" ? instruction.commandSpan : instruction.restSpan,
        data: { keyword, text: quote(text) },
        ...cure(asArray(joined)),
      };
    }
  },
};

/** Brackets around quoted words that JSON does not take. `[ "$A" = b ]` is a shell's test and no array. */
function looksLikeArray(text: string, mayBeTest: boolean): boolean {
  if (!text.startsWith("[") || isJson(text)) return false;
  const inside = text.slice(1).trimStart();
  const mark = inside.charAt(0);
  if (mark !== "'" && mark !== '"' && mark !== "“" && mark !== "”") return !mayBeTest && text.endsWith("]") && text.includes(",");
  const end = mark === "“" || mark === "”" ? Math.max(inside.indexOf("”", 1), inside.indexOf("“", 1)) : inside.indexOf(mark, 1);
  const next =
    end < 0
      ? ""
      : inside
          .slice(end + 1)
          .trimStart()
          .charAt(0);
  return next === "," || (!mayBeTest && (text.endsWith("]") || next === "" || next === "]"));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const word = `["'“”][^"'“”\\\\]*["'“”]`;
const plainList = new RegExp(`^\\[\\s*(?:${word}\\s*,\\s*)*${word}\\s*(,\\s*)?(\\])?$`);

/** JSON's quotes for others, no comma behind the last word, and a bracket where it is missing; none for what is no plain list of words. */
function asArray(joined: Joined): readonly Edit[] | undefined {
  const text = joined.value;
  const list = plainList.exec(text);
  if (!list) return undefined;
  const at = (index: number) => sourceSpan(joined, index, index + 1);
  const edits: Edit[] = [...text.matchAll(/['“”]/g)].map(({ index }) => ({ span: at(index), text: '"' }));
  if (list[1]) edits.push({ span: at(text.lastIndexOf(",")), text: "" });
  return list[2] ? edits : [...edits, insert(at(text.length - 1).end, "]")];
}
