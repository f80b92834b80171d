import type { Given } from "@/lib/graders/grader";
import type { MatrixLine } from "./question";

/** `Question.facts`: what no query filters by, written by the importer and read as a whole. */
export interface QuestionFacts {
  /** https addresses of primary documentation. */
  readonly sources: readonly string[];
  /** Tool → version that the answer was checked against. */
  readonly holdsFor: Readonly<Record<string, string>>;
  readonly seed: readonly string[];
  /** Slugs to go on with; some may not exist yet. */
  readonly related: readonly string[];
  /** Exercise: name of the file being written. */
  readonly file?: string;
  /** Exercise: what exists around the answer; the texts of shown files lie in `Answer` rows of role given. */
  readonly given?: Given & { readonly note?: string };
  /** Interview. */
  readonly matrix?: readonly MatrixLine[];
}
