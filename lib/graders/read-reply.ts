import { each, finding, language, number, orNull, question, type Reply, readMessage, span, string, whole, word } from "./messages";
import type { Report } from "./report";
import { type Fit, object, oneOf, optional, type Schema, text } from "./schema";

// Apart from the requests: what a page checks is no load for its worker.
const testResult = object({
  name: text,
  state: oneOf("passed", "failed", "deadlock", "panic", "time-limit", "we-failed"),
  ms: number,
  output: optional(string),
});
const report = object({
  grader: object({ language, version: text }),
  question,
  verdict: oneOf("passed", "not-passed", "we-failed"),
  gate: oneOf("open", "closed", "unknown"),
  points: number,
  of: number,
  lines: each(object({ id: text, state: oneOf("met", "lost", "waiting"), findings: each(whole), tests: optional(each(text)) })),
  findings: each(finding),
  closedBy: optional(each(whole)),
  tests: optional(each(testResult)),
  failed: each(text),
});

const outline = object({
  folds: each(span),
  nodes: each(
    object({ id: text, label: string, detail: string, kind: oneOf("result", "used", "unused", "outside", "context"), span: orNull(span) }),
  ),
  edges: each(object({ from: text, to: text, kind: oneOf("base", "copy", "mount"), labels: each(string) })),
});

const replies: Readonly<Record<Reply["type"], Schema<unknown>>> = {
  started: object({ type: word("started"), id: whole }),
  progress: object({ type: word("progress"), id: whole, done: number, total: number }),
  test: object({ type: word("test"), id: whole, result: testResult }),
  graded: object({ type: word("graded"), id: whole, report, ms: number }),
  edits: object({ type: word("edits"), id: whole, edits: each(object({ span, text: string })) }),
  completions: object({
    type: word("completions"),
    id: whole,
    completions: each(
      object({
        label: text,
        insert: string,
        span,
        kind: oneOf("keyword", "flag", "value", "variable", "stage", "path"),
        key: optional(text),
        detail: optional(string),
      }),
    ),
  }),
  hovered: object({ type: word("hovered"), id: whole, hover: orNull(object({ span, key: text, link: text })) }),
  outlined: object({ type: word("outlined"), id: whole, outline: orNull(outline) }),
  refused: object({ type: word("refused"), id: whole, reason: oneOf("no-grader", "not-opened", "engine") }),
  broke: object({ type: word("broke"), id: whole, rule: text, error: string }),
};

/** A message that came from a worker or thread: a Reply, or what is wrong with it. */
export const readReply = (value: unknown): Fit<Reply> => readMessage<Reply>(replies, value);

/** A report that was stored or comes from a file: one that a page can show, or what is wrong with it. */
export const readReport = (value: unknown): Fit<Report> => report.fit(value, "report") as Fit<Report>;
