import type { LineRange, SheetFigures } from "./question";

/** A stretch of prose as sanitised HTML. */
export interface ProsePart {
  readonly type: "prose";
  readonly html: string;
}

/** A Mermaid diagram with the outline that says the same in words. */
export interface DiagramPart {
  readonly type: "diagram";
  readonly source: string;
  /** HTML of the outline; empty if the author wrote none. */
  readonly caption: string;
}

/** The code of a spot-the-bug question, line by line, so that lines can be marked. */
export interface FaultyPart {
  readonly type: "faulty";
  /** Name of the language as readers know it, such as "Go". */
  readonly language: string;
  readonly lines: readonly string[];
}

/** A step of a troubleshooting tree in one language: a question with its ways on, or a leaf with cause and cure. HTML but for `run`, `shows` and `label`, the bare words of what is asked or the cause. */
export type RenderedTreeNode =
  | {
      readonly id: string;
      readonly label: string;
      readonly ask: string;
      readonly run: string;
      readonly options: readonly { readonly if: string; readonly label: string; readonly shows?: string; readonly to: string }[];
    }
  | { readonly id: string; readonly label: string; readonly cause: string; readonly fix: string };

/** A file that exists beside an exercise's answer, shown read-only. */
export interface GivenPart {
  readonly type: "given";
  readonly path: string;
  readonly html: string;
}

export interface TreePart {
  readonly type: "tree";
  /** Mermaid source drawn from `nodes`. */
  readonly source: string;
  readonly caption: string;
  readonly nodes: readonly RenderedTreeNode[];
}

/** A sheet of numbers with its solution; every list of figures has one entry a variant. */
export interface SolvedSheet {
  readonly given: readonly { readonly label: string; readonly figures: readonly string[] }[];
  readonly steps: readonly {
    readonly ask: string;
    readonly formula: string;
    readonly figures: readonly string[];
    readonly because: string;
    /** Why a recognised wrong figure is wrong, in the order of the step's wrong paths. */
    readonly wrong: readonly string[];
  }[];
}

export interface WorksheetPart extends SolvedSheet {
  readonly type: "worksheet";
  /** What the browser reckons with. */
  readonly figures: SheetFigures;
}

/** The numbered layers of a concept's answer: Concept, Production, Measured. */
export interface LayersPart {
  readonly type: "layers";
  readonly layers: readonly (readonly Part[])[];
}

export interface FaultsPart {
  readonly type: "faults";
  readonly faults: readonly { readonly lines: readonly LineRange[]; readonly title: string; readonly body: readonly Part[] }[];
}

export interface ChainPart {
  readonly type: "chain";
  /** `unsure` is the one easier question to ask before going on. */
  readonly items: readonly { readonly question: string; readonly answer: string; readonly unsure: string | null }[];
}

export interface HintsPart {
  readonly type: "hints";
  /** A hint with a `line` is offered only while that rubric line is lost. */
  readonly hints: readonly { readonly line: string | null; readonly html: string }[];
}

export interface MistakesPart {
  readonly type: "mistakes";
  readonly items: readonly { readonly claim: string; readonly reply: string | null }[];
}

/** What an interviewer holds back: answers to questions, events with their minute, and how to play a part. */
export interface FactsPart {
  readonly type: "facts";
  readonly facts: readonly {
    readonly kind: "question" | "event" | "role";
    readonly minute: number | null;
    readonly head: string;
    readonly body: string;
  }[];
}

export interface StepsPart {
  readonly type: "steps";
  readonly steps: readonly { readonly name: string; readonly body: readonly Part[] }[];
}

export type Part =
  | ProsePart
  | DiagramPart
  | FaultyPart
  | GivenPart
  | TreePart
  | WorksheetPart
  | LayersPart
  | FaultsPart
  | ChainPart
  | HintsPart
  | MistakesPart
  | FactsPart
  | StepsPart;

/** A section as it is kept in `Rendering.body`: parts in reading order, all HTML sanitised. */
export interface RenderedSection {
  readonly parts: readonly Part[];
}
