import { skipBlanks, trimEnd } from "./blanks";
import type { Directive, Problem } from "./file";

const names: Readonly<Record<string, Directive["name"]>> = { syntax: "syntax", escape: "escape", check: "check" };

/** Reads parser directives line by line as BuildKit does: the first line that is none ends them for good. */
export interface DirectiveReader {
  readonly directives: readonly Directive[];
  readonly problems: readonly Problem[];
  /** `start` and `end` bound one physical line of `text`, line end excluded, leading blanks allowed. */
  read(text: string, start: number, end: number): void;
  escape(): "\\" | "`";
}

/** A reader that has seen nothing yet. Source: https://docs.docker.com/reference/dockerfile/#parser-directives */
export function directiveReader(): DirectiveReader {
  const directives: Directive[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  let done = false;
  let escapeMark: "\\" | "`" = "\\";

  function read(text: string, start: number, end: number): void {
    if (done) return;
    const hash = skipBlanks(text, start, end);
    const name = text.charAt(hash) === "#" && hash < end ? skipBlanks(text, hash + 1, end) : -1;
    // Only the head can hold the name; a long first line must not be searched again and again.
    const match = name < 0 ? null : /^([a-zA-Z][a-zA-Z0-9]*)\s*=\s*/.exec(text.slice(name, Math.min(end, name + 80)));
    const key = match ? names[(match[1] as string).toLowerCase()] : undefined;
    const from = match ? name + match[0].length : end;
    const to = trimEnd(text, from, end);
    if (!key || from >= to) {
      done = true;
      return;
    }
    const span = { start: hash, end: to };
    const value = text.slice(from, to);
    if (seen.has(key)) {
      problems.push({ kind: "duplicate-directive", span, data: { name: key } });
      return;
    }
    seen.add(key);
    directives.push({ name: key, value, span });
    if (key !== "escape") return;
    if (value === "\\" || value === "`") escapeMark = value;
    else problems.push({ kind: "bad-escape", span, data: { value } });
  }

  return { directives, problems, read, escape: () => escapeMark };
}
