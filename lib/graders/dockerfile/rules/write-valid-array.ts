import { nothing } from "../../schema";
import type { DockerRule } from "../docker-rule";
import { quote } from "../docker-rule";
import { instructionsAndTriggersOf } from "../instructions-of";

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
      const text = keyword === "HEALTHCHECK" ? (instruction.kind === "CMD" ? instruction.command.value : "") : instruction.rest.value;
      if (!looksLikeArray(text.trim(), keyword === "RUN" || keyword === "HEALTHCHECK")) continue;
      yield { span: keyword === "HEALTHCHECK" ? instruction.commandSpan : instruction.restSpan, data: { keyword, text: quote(text) } };
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
