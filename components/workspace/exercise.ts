import type { Given, RubricLine } from "@/lib/graders/grader";
import type { Language } from "@/lib/graders/rule";

/** One hint, rendered; `only` is the rubric line that it belongs to, null when it is always offered. */
export interface HintView {
  readonly number: number;
  readonly html: string;
  readonly only: string | null;
}

/** A demand with the words of the exercise; `message` may hold inline code in backticks. */
export interface DemandView extends RubricLine {
  readonly message: string;
}

/** A file that exists beside the answer; `html` is its content, highlighted, where the task shows it. */
export interface GivenFile {
  readonly path: string;
  readonly html: string | null;
}

/** All that the browser is told of an exercise; reference, accepted and wrong answers are not among it. */
export interface Exercise {
  readonly id: string;
  readonly slug: string;
  /** QuestionVersion.number, sent with each submission. */
  readonly version: number;
  /** Sanitised HTML of one line. */
  readonly title: string;
  readonly level: "junior" | "mid" | "senior" | "staff";
  readonly minutes: number;
  readonly points: number;
  readonly language: Language;
  /** Name of the file that is written, such as `Dockerfile`. */
  readonly file: string;
  readonly holdsFor: readonly string[];
  /** Sanitised HTML of the task. */
  readonly task: string;
  readonly givenFiles: readonly GivenFile[];
  /** Further facts of the surroundings, one sentence each, plain text. */
  readonly givenNotes: readonly string[];
  /** What the grader is told of the surroundings. */
  readonly given: Given;
  readonly hints: readonly HintView[];
  readonly starter: string;
  readonly rubric: readonly DemandView[];
}
