import { type DockerRule, opinion, quote } from "../docker-rule";
import { instructionsOf } from "../instructions-of";

/** USER has a number, or a variable that an ARG above declares. */
export const numberUser: DockerRule = {
  id: "dockerfile/number-user",
  ...opinion,
  severity: "info",
  aliases: ["DL3066"],
  *check(file) {
    const args = new Set<string>();
    for (const instruction of instructionsOf(file, "ARG", "USER")) {
      if (instruction.keyword === "ARG") {
        // Of several names, hadolint sees the first.
        args.add(instruction.pairs[0]?.name ?? "");
        continue;
      }
      if (instruction.keyword !== "USER" || !instruction.argument) continue;
      const { text, span } = instruction.argument;
      const isNumber = /^\d*(?::|$)/.test(text + (/[ \t]/.test(file.text.charAt(span.end)) ? " " : ""));
      if (!isNumber && !mentions(text, args)) yield { span: instruction.span, data: { user: quote(text) } };
    }
  },
};

/** hadolint takes `$UID` for a mention of the ARG `U` too. Names are cut, since each of their beginnings is looked up. */
const mentions = (text: string, args: ReadonlySet<string>): boolean =>
  [...text.matchAll(/\$(?:\{(\w{1,99})\}|(\w{1,99}))/g)].some(([, braced, plain = ""]) =>
    braced === undefined ? [...plain].some((_, at) => args.has(plain.slice(0, at + 1))) : args.has(braced),
  );
