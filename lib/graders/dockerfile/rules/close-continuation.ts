import { type DockerRule, warning } from "../docker-rule";
import { removeLines } from "../edits";

/** No blank line stands inside a continued instruction. Reported on its last line, as BuildKit does. */
export const closeContinuation: DockerRule = {
  id: "dockerfile/close-continuation",
  ...warning,
  aliases: ["buildkit/NoEmptyContinuation"],
  *check(file) {
    for (const instruction of file.instructions) {
      if (instruction.blankLines.length === 0) continue;
      const start = file.lineStarts[instruction.lastLine] ?? instruction.span.start;
      const next = file.lineStarts[instruction.lastLine + 1] ?? file.text.length;
      const line = file.text.slice(start, next).replace(/[\r\n]+$/, "");
      const at = start + line.length - line.trimStart().length;
      yield {
        span: { start: at, end: Math.max(at, start + line.length) },
        data: { count: instruction.blankLines.length },
        related: instruction.blankLines.map((span) => ({ span })),
        fix: () => instruction.blankLines.map((span) => removeLines(file, span)),
      };
    }
  },
};
