import type { Schema } from "./schema";

/** The kind of file being written; names editors, content and the command line. */
export type Language = "dockerfile" | "yaml" | "go";
/** The folder that grades a language; first half of every rule id. */
export type Room = "dockerfile" | "kubernetes" | "go";
export type Severity = "error" | "warning" | "advice" | "info";
export type Layer = "syntax" | "schema" | "server" | "types" | "vet" | "relation" | "policy";
/** What a rule must be given beside the text before it can speak. */
export type Need = "dockerignore" | "buildArgs" | "baseEnv" | "shell" | "cluster" | "flow" | "tests";

/** UTF-16 offsets into the answer, half open: 0 <= start <= end <= length. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One replacement; a fix is a list of them that do not overlap. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** What a sentence mentions (names, numbers), never the sentence itself. */
export type Data = Readonly<Record<string, string | number>>;

/** What a rule yields: a place, what the words need, and how to mend it if that is mechanical. */
export interface Found {
  readonly span: Span;
  readonly data?: Data;
  readonly related?: readonly { readonly span: Span; readonly data?: Data }[];
  readonly fix?: () => readonly Edit[];
}

/** A finding as it is stored and sent: text-free, so the same bytes in both languages. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly data?: Data;
  readonly related?: readonly { readonly span: Span; readonly data?: Data }[];
  /** An engine's own sentence, such as the compiler's. */
  readonly text?: string;
  readonly fixable: boolean;
  readonly suppressed: boolean;
}

/** One lint rule: this object, a page of words beside it (`<name>.md`) and one line in the room's list. */
export interface Rule<File, With = undefined> {
  /** `<room>/<imperative>`, the cure in words; never changes once published. */
  readonly id: `${Room}/${string}`;
  readonly layer: Layer;
  readonly severity: Severity;
  /** On in the free lint and in the advised channel. */
  readonly default: boolean;
  /** Outside rules that this rule *is*: it reports exactly when that tool does in its profile. */
  readonly aliases: readonly string[];
  /** Rules of one group say the same thing to a learner; only the first in the room's order is shown. */
  readonly group?: string;
  /** What a rubric line may set; strict. */
  readonly with: Schema<With>;
  readonly needs: readonly Need[];
  check(file: File, using: With): Iterable<Found>;
}
