import type { MarkedLine } from "./mark-lines";

/** An example of a rule's page as the grader of this very server sees it. */
export interface LintedExample {
  readonly kind: "good" | "bad";
  readonly lines: readonly MarkedLine[];
  readonly findings: readonly { readonly line: number; readonly message: string }[];
  /** True where the text is refused as a whole for it. */
  readonly closesGate: boolean;
  /** Path of the playground that holds it, without language; null where the free lint would say something else. */
  readonly playground: string | null;
}
