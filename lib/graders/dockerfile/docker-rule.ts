import type { Found, Rule, Span } from "../rule";
import { nothing } from "../schema";
import type { Call } from "./calls";
import type { Dockerfile, Problem } from "./file";

/** A rule of this room. */
export type DockerRule<With = undefined> = Rule<Dockerfile, With>;

/** A warning that is always given, of no other tool, without parameters. */
export const warning = {
  layer: "policy",
  severity: "warning",
  default: true,
  aliases: [],
  with: nothing,
  needs: [],
} as const;

/** The same, given only where it is asked for: by a profile or an exercise. */
export const opinion = { ...warning, default: false } as const;

/** A rule about text that BuildKit refuses; it closes the gate. */
export const buildError = { ...warning, layer: "syntax", severity: "error" } as const;

/** What a rule of layer `syntax` reports of the parser's problems of one kind. */
export function* problemsOf(file: Dockerfile, kind: Problem["kind"]): Iterable<Found> {
  for (const problem of file.problems) if (problem.kind === kind) yield { span: problem.span, data: problem.data };
}

/** A piece of the learner's text that is short enough for a sentence. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** The text of a span, short enough for a sentence. */
export function textAt(file: Dockerfile, span: Span): string {
  return quote(file.text.slice(span.start, span.end));
}

/** A call as it is written, short enough for a sentence. */
export const quoteCall = ({ words }: Call): string => quote(words.map(({ text }) => text).join(" "));
