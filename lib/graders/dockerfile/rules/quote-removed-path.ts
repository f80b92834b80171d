import { callSitesOf, hasFlag, plainArguments } from "../command-pattern";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { evaluate, lookupIn } from "../evaluate";
import type { ShellPart, ShellWord } from "../shell-tree";
import { neededStages } from "../stages";

/** What `rm -r` removes is one path, and not everything where a variable is empty. */
export const quoteRemovedPath: DockerRule = {
  id: "dockerfile/quote-removed-path",
  ...opinion,
  needs: ["shell"],
  *check(file) {
    for (const { step, call } of callSitesOf(file, neededStages(file), ["rm"])) {
      if (!hasFlag(call, "-r", "-R", "--recursive")) continue;
      for (const word of plainArguments(call)) {
        // What the build writes down itself is seen by whoever reads it.
        const value = evaluate(word, lookupIn(file, step, call));
        if (value !== null && value !== "" && !/^\/+\**$/.test(value) && !/\s/.test(value)) continue;
        const variable = word.parts.find((part) => part.kind === "variable" && !isGuarded(part));
        if (variable?.kind !== "variable") continue;
        const what = opens(word) ? "root" : isUnquoted(word) ? "split" : undefined;
        const { name } = variable;
        if (what) yield { span: word.span, data: { case: what, word: quote(word.text), name, guarded: `\${${name}:?}` } };
      }
    }
  },
};

/** `${X:?}` ends the script, and `${X:-default}` is never empty. */
const isGuarded = (part: ShellPart): boolean =>
  part.kind === "variable" && (part.operator === ":?" || (/^:[-=]$/.test(part.operator) && part.operand.length > 0));

const isUnquoted = (word: ShellWord): boolean => word.parts.some((part) => part.kind === "variable" && !part.quoted && !isGuarded(part));

/** True for a variable and what lies below it: with nothing in the variable that is the root, or a directory of the system. */
function opens({ parts: [first, next] }: ShellWord): boolean {
  return (
    first?.kind === "variable" &&
    !isGuarded(first) &&
    first.operator === "" &&
    (next?.kind === "text" || next?.kind === "glob") &&
    next.value.startsWith("/")
  );
}
