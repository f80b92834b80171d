import type { TestResult } from "./report";
import type { Edit, Finding, Language, Room, Rule, Span } from "./rule";

/** What exists around an answer (content-format: `given`); texts of files only where the task shows them. */
export interface Given {
  /** Paths in the build context or package. */
  readonly files?: readonly string[];
  /** Path → text, for files whose content matters (`.dockerignore`, a companion manifest). */
  readonly contents?: Readonly<Record<string, string>>;
  /** Image reference → what is known of it. */
  readonly images?: Readonly<
    Record<string, { readonly shell?: boolean; readonly user?: string | number; readonly env?: readonly string[] }>
  >;
  /** Ids of build secrets, and names of build arguments, that the build is started with. */
  readonly secrets?: readonly string[];
  readonly args?: readonly string[];
  /** Objects in the cluster: `<apiVersion>/<kind>[/<namespace>]/<name>`. */
  readonly objects?: readonly string[];
}

export interface RubricLine {
  readonly id: string;
  readonly rule: string;
  readonly with?: unknown;
  readonly points: number;
}

/** Options of the command line and playground; each room reads its own keys and ignores the rest. */
export type Options = Readonly<Record<string, unknown>> & {
  readonly profile?: string;
  /** Aliases or rule ids: run these rules and no others, on or off by default. */
  readonly only?: readonly string[];
  /** Leave out what a suppression comment mutes; never set for an exercise. */
  readonly suppress?: boolean;
};

export interface Input {
  readonly text: string;
  readonly options: Options;
  readonly given: Given;
  /** Empty in the free lint. */
  readonly rubric: readonly RubricLine[];
}

/** A rubric line after the static checks: `unjudged` when a rule of ours broke, `waiting` behind the gate or before tests. */
export interface CheckedLine {
  readonly id: string;
  readonly state: "met" | "lost" | "waiting" | "unjudged";
  /** Indexes into `findings`. */
  readonly findings: readonly number[];
}

export interface Checked {
  readonly gate: "open" | "closed" | "unknown";
  readonly lines: readonly CheckedLine[];
  /** Sorted by start, end, rule. */
  readonly findings: readonly Finding[];
  /** Indexes of the findings that closed the gate. */
  readonly closedBy: readonly number[];
  /** Ids of rules or engines that broke. */
  readonly failed: readonly string[];
}

export interface Tests {
  readonly files: Readonly<Record<string, string>>;
  readonly cases?: string;
}

export interface Ran {
  readonly tests: readonly TestResult[];
  /** Which of these tests each waiting rubric line rests on; a line that is not named stays unjudged. */
  readonly lines: readonly { readonly id: string; readonly tests: readonly string[] }[];
  readonly failed: readonly string[];
}

/** What may be written at a place. */
export interface Completion {
  readonly label: string;
  readonly insert: string;
  /** What is replaced: from the beginning of the word at the caret to the caret. */
  readonly span: Span;
  readonly kind: "keyword" | "flag" | "value" | "variable" | "stage" | "path";
  /** Key of a text in the room's help. */
  readonly key?: string;
  /** From the text itself: what a name stands for. */
  readonly detail?: string;
}

export interface Hover {
  readonly span: Span;
  /** Key of a text in the room's help. */
  readonly key: string;
  /** Primary documentation. */
  readonly link: string;
}

/** A thing of the answer, or one that it takes from outside, in the picture beside the editor. */
export interface PictureNode {
  readonly id: string;
  /** As the learner names it; empty for the build context. */
  readonly label: string;
  /** What it is made from; empty where its label says it. */
  readonly detail: string;
  /** `result` is what the answer makes, `unused` what nothing needs, `outside` what is not of this text. */
  readonly kind: "result" | "used" | "unused" | "outside" | "context";
  /** Where it stands; null for what is not of this text. */
  readonly span: Span | null;
}

export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: "base" | "copy" | "mount";
  /** What is taken, as written. */
  readonly labels: readonly string[];
}

/** What an editor shows beside a text. */
export interface Outline {
  /** Parts that can be folded; each begins on the line that stays. */
  readonly folds: readonly Span[];
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

export interface Manifest {
  readonly language: Language;
  readonly room: Room;
  /** Version of this contract that the grader was built for. */
  readonly contract: 1;
  /** Hash of the rules and engines; stored with each attempt. */
  readonly version: string;
  readonly enabled: boolean;
}

/** How a grader gets bytes (packs, engines): it knows nothing of fetch, files, clock or chance. */
export interface Host {
  bytes(name: string): Promise<Uint8Array>;
  progress(done: number, total: number): void;
  /** Told which rule or engine of ours broke and why, for the log; the report carries the id only. */
  broke?(id: string, error: unknown): void;
}

/** What is known of a rule without running it: for lists, pages, and the parameters of a rubric line. */
export type RuleFacts = Omit<Rule<never, unknown>, "check">;

/** A language as a plugin. */
export interface Grader {
  readonly manifest: Manifest;
  /** Every rule of the room, in public order; the ones that speak only when asked may have to be fetched. Rejects when they cannot be. */
  loadRules(): Promise<readonly RuleFacts[]>;
  /** Names that `options.profile` may take. */
  readonly profiles: readonly string[];
  open(host: Host): Promise<OpenGrader>;
}

/** The part of an AbortSignal that a grader may look at. */
export interface Cancel {
  readonly aborted: boolean;
}

export interface OpenGrader {
  /** Static checks, on each pause. Never throws for what is in `text`. */
  check(input: Input): Promise<Checked>;
  /** Tests, on Run and Submit. */
  run?(input: Input, tests: Tests, signal: Cancel, each: (result: TestResult) => void): Promise<Ran>;
  /** The edits that cure a finding; empty where the cure is not mechanical or the finding is gone. */
  fix(input: Input, finding: Finding): Promise<readonly Edit[]>;
  complete?(input: Input, at: number): Promise<readonly Completion[]>;
  hover?(input: Input, at: number): Promise<Hover | null>;
  /** Edits that change the layout of a text and nothing of what it means. */
  format?(input: Input): Promise<readonly Edit[]>;
  outline?(input: Input): Promise<Outline>;
  close(): void;
}
