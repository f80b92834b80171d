import type { Given, RubricLine } from "@/lib/graders/grader";
import type { Language } from "@/lib/graders/rule";
import type { Expression } from "./expression";
import type { Unit } from "./quantity";

export type Locale = "en" | "zh";
export type Kind = "concept" | "spot-the-bug" | "exercise" | "interview";
export type Level = "junior" | "mid" | "senior" | "staff";
export type Form = "design" | "behavioural" | "role-play" | "panel";

/** A sentence or paragraph in both languages; `zh` is null where no translation exists. Inline markdown. */
export interface Text {
  readonly en: string;
  readonly zh: string | null;
}

/** What a code fence is for; one member per row of the table in content-format.md. */
export type FenceUse =
  | { readonly is: "plain" }
  | { readonly is: "sketch" }
  | { readonly is: "faulty"; readonly seen: boolean }
  | { readonly is: "starter" }
  | { readonly is: "reference" }
  | { readonly is: "accepted" }
  | { readonly is: "wrong"; readonly loses: readonly string[] }
  | { readonly is: "given"; readonly path: string }
  | { readonly is: "tree" }
  | { readonly is: "worksheet" }
  | { readonly is: "cases" }
  | { readonly is: "test"; readonly hidden: boolean };

/** `line` is the line of the opening fence in its file, counted from 1; the first line of `text` is the one after it. */
export interface Fence {
  readonly is: "fence";
  readonly language: string;
  readonly use: FenceUse;
  readonly text: string;
  readonly line: number;
}

/** A block between blank lines or fences; `markdown` as written, without the last line break. */
export interface Prose {
  readonly is: "prose";
  readonly form: "paragraph" | "list" | "table" | "quote";
  readonly markdown: string;
  readonly line: number;
}

export type Block = Fence | Prose;

/** A section of one file; `source` is everything below its heading, as written. */
export interface Section {
  readonly name: string;
  readonly line: number;
  readonly source: string;
  readonly blocks: readonly Block[];
}

/** One rubric line of an exercise with its words; fits the graders' RubricLine. */
export interface RubricDemand extends RubricLine {
  readonly message: Text;
}

/** A whole answer that a question carries; a diff has been applied to the reference already. */
export interface CarriedAnswer {
  readonly text: string;
  /** Line of its fence in the English file. */
  readonly line: number;
  /** True where the file holds an edit of the reference. */
  readonly isDiff: boolean;
  /** The paragraph after the fence: feedback for whoever wrote this. */
  readonly feedback: Text;
}
export interface WrongAnswer extends CarriedAnswer {
  readonly loses: readonly string[];
}

/** `line` names the rubric line while which is lost this hint is offered; null: always offered. */
export interface Hint {
  readonly number: number;
  readonly line: string | null;
  readonly text: Text;
}

export interface FollowUp {
  readonly number: number;
  readonly question: Text;
  readonly answer: Text;
  /** The one easier question to ask before going on. */
  readonly ifUnsure: Text | null;
}

/** A numbered, bold-headed part: a layer of a concept, a step of an interview. */
export interface Part {
  readonly number: number;
  readonly head: Text;
  readonly text: Text;
}

/** Lines of the faulty fence, inclusive, counted from 1 in the fence. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

export interface Fault extends Part {
  /** Empty: the fault has no place, such as something that is missing. */
  readonly lines: readonly LineRange[];
}

export interface TreeOption {
  readonly if: Text;
  readonly shows: string | null;
  readonly to: string;
}
export type TreeNode =
  | { readonly is: "question"; readonly id: string; readonly ask: Text; readonly run: string; readonly options: readonly TreeOption[] }
  | { readonly is: "leaf"; readonly id: string; readonly cause: Text; readonly fix: Text };
/** The first node is the start. */
export type Tree = readonly TreeNode[];

export interface WorksheetGiven {
  readonly id: string;
  readonly label: Text;
  /** One number per variant, in `unit`. */
  readonly values: readonly number[];
  readonly unit: Unit;
}
export interface WorksheetStep {
  readonly id: string;
  readonly ask: Text;
  readonly unit: Unit;
  readonly answer: Expression;
  /** Relative: 0.03 is 3 %. */
  readonly within: number;
  readonly because: Text;
  readonly wrong: readonly { readonly answer: Expression; readonly because: Text }[];
}
export interface Worksheet {
  readonly given: readonly WorksheetGiven[];
  readonly steps: readonly WorksheetStep[];
  /** How many variants the given lists hold; 1 without lists. */
  readonly variants: number;
}

/** What of a worksheet is reckoned with: no words. A `Worksheet` is one. */
export interface SheetFigures {
  readonly given: readonly Pick<WorksheetGiven, "id" | "values" | "unit">[];
  readonly steps: readonly (Pick<WorksheetStep, "id" | "unit" | "answer" | "within"> & {
    readonly wrong: readonly { readonly answer: Expression }[];
  })[];
  readonly variants: number;
}

/** A card `<question id>/<row>/<column>`; inline markdown of the row's label, column's heading and the cell. */
export interface TableCard {
  readonly id: string;
  readonly row: Text;
  readonly column: Text;
  readonly answer: Text;
}

export interface MatrixLine {
  readonly id: string;
  readonly step: string;
  /** One weight for all levels, or one per level, valid from that level up. */
  readonly weight: number | Readonly<Partial<Record<Level, number>>>;
  readonly dimension: Text;
  readonly marks: readonly Text[];
  readonly top: Text;
}

export type HiddenFact =
  | { readonly on: "question"; readonly trigger: Text; readonly text: Text }
  | { readonly on: "minute"; readonly minute: number; readonly trigger: Text; readonly text: Text }
  | { readonly on: "role"; readonly trigger: Text; readonly text: Text };

/** Cases of one pure Go function, as written in the fence, and their ids. */
export interface GoCases {
  readonly text: string;
  readonly line: number;
  readonly ids: readonly string[];
}
/** One Go test file of the answer's package. */
export interface GoTest {
  readonly text: string;
  readonly line: number;
  readonly hidden: boolean;
}

/** State of the Chinese file, for badges. */
export interface TranslationState {
  readonly exists: boolean;
  /** Names of sections, and `front`, whose English text has changed since. */
  readonly stale: readonly string[];
  /** Those of `stale` that never had a hash: nobody has said that they were up to date. */
  readonly unstamped: readonly string[];
}

interface Common {
  readonly id: string;
  readonly bank: string;
  readonly slug: string;
  /** Path of the English file as given to the parser; the Chinese one ends in `.zh.md`. */
  readonly path: string;
  readonly title: Text;
  readonly level: Level;
  readonly topic: string;
  readonly value: number;
  readonly minutes: number;
  readonly sources: readonly string[];
  readonly holdsFor: Readonly<Record<string, string>>;
  /** ISO date. */
  readonly checkedOn: string;
  readonly seed: readonly string[];
  readonly related: readonly string[];
  readonly aliases: readonly string[];
  /** English sections in the order of the file. */
  readonly sections: readonly Section[];
  /** Chinese sections by name; empty without a translation. */
  readonly translated: ReadonlyMap<string, Section>;
  readonly translation: TranslationState;
  readonly followUps: readonly FollowUp[];
  /** Both files as they are. */
  readonly en: string;
  readonly zh: string | null;
}

export interface Concept extends Common {
  readonly kind: "concept";
  readonly layers: readonly Part[];
  readonly tree: Tree | null;
  readonly worksheet: Worksheet | null;
  readonly cards: readonly TableCard[];
}
export interface SpotTheBug extends Common {
  readonly kind: "spot-the-bug";
  readonly faults: readonly Fault[];
}
export interface Exercise extends Common {
  readonly kind: "exercise";
  readonly language: Language;
  readonly file: string;
  /** With the texts of the given fences in `contents`. */
  readonly given: Given;
  readonly givenNote: string | null;
  readonly rubric: readonly RubricDemand[];
  readonly starter: { readonly text: string; readonly line: number };
  readonly reference: { readonly text: string; readonly line: number };
  readonly accepted: readonly CarriedAnswer[];
  readonly wrong: readonly WrongAnswer[];
  readonly hints: readonly Hint[];
  readonly cases: GoCases | null;
  readonly tests: readonly GoTest[];
}
export interface Interview extends Common {
  readonly kind: "interview";
  readonly form: Form;
  readonly matrix: readonly MatrixLine[];
  readonly facts: readonly HiddenFact[];
  readonly steps: readonly Part[];
}

export type Question = Concept | SpotTheBug | Exercise | Interview;
