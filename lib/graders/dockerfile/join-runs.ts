import type { Edit } from "../rule";
import { insert, isShellOnly } from "./edits";
import type { Dockerfile, Run } from "./file";
import { decidesCase } from "./keyword-case";
import { scriptOf } from "./run-commands";
import type { ShellNode } from "./shell-tree";
import { stepOf } from "./steps";

/**
 * The second of two RUNs as further lines of the first; none where anything stands between, where they have other flags, or where the first
 * leaves something to the shell behind it.
 */
export function joinRuns(file: Dockerfile, first: Run, second: Run): readonly Edit[] | undefined {
  if (second.firstLine !== first.lastLine + 1 || flagsOf(first) !== flagsOf(second)) return undefined;
  // A blank line inside is told on the last line, which would be another.
  if (first.blankLines.length > 0 || decidesCase(file, second)) return undefined;
  const above = chainOf(file, first);
  const [below] = chainOf(file, second) ?? [];
  const isPlain = above?.every((node) => node.kind === "command" && !isShellOnly(node.words[0]?.text ?? ""));
  if (!isPlain || !below || above?.at(-1)?.span.end !== first.span.end) return undefined;
  const head = { start: second.keywordSpan.start, end: below.span.start };
  if (file.text.slice(head.start, head.end).includes("#")) return undefined;
  return [insert(first.span.end, ` ${file.escape}`), { span: head, text: "    && " }];
}

const flagsOf = ({ flags }: Run) =>
  flags
    .map(({ name, value }) => `${name}=${value}`)
    .sort()
    .join(" ");

/** What a RUN runs one after the other, each when all before it went well; undefined where it does anything else. */
function chainOf(file: Dockerfile, run: Run): readonly ShellNode[] | undefined {
  const step = stepOf(file, run);
  if (!step || run.exec || run.heredocs.length > 0) return undefined;
  const { nodes, brokenAt } = scriptOf(run, step.shell, file.escape);
  const [node] = nodes;
  if (nodes.length !== 1 || brokenAt >= 0) return undefined;
  if (node?.kind === "and-or") return node.operators.every((operator) => operator === "&&") ? node.parts : undefined;
  return node?.kind === "command" ? nodes : undefined;
}
