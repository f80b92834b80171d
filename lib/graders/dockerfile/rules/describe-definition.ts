import type { Found } from "../../rule";
import { type DockerRule, opinion, quote } from "../docker-rule";
import type { Instruction } from "../file";
import { instructionsOf } from "../instructions-of";

/** A comment above an ARG or a named FROM begins with the name that it describes. */
export const describeDefinition: DockerRule = {
  id: "dockerfile/describe-definition",
  ...opinion,
  severity: "info",
  aliases: ["buildkit/InvalidDefinitionDescription"],
  *check(file) {
    const directives = new Set(file.directives.map((directive) => directive.span.start));
    for (const instruction of instructionsOf(file, "ARG", "FROM")) {
      const names = defined(instruction);
      const comments = instruction.comments.filter((comment) => !directives.has(comment.span.start)).map((comment) => comment.text);
      // Only the last line counts, also with empty lines below it; an empty comment takes all that stands above back.
      const last = comments.at(-1) ?? "";
      if (names.length === 0 || last === "" || names.includes(last.split(" ")[0] as string)) continue;
      const found: Found = { span: instruction.span, data: { name: quote(names[0] as string) } };
      yield found;
    }
  },
};

function defined(instruction: Instruction): readonly string[] {
  if (instruction.keyword === "ARG") return instruction.pairs.map((pair) => pair.name);
  return instruction.keyword === "FROM" && instruction.alias ? [instruction.alias.text.toLowerCase()] : [];
}
