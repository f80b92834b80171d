import type { OpenGrader } from "@/lib/graders/grader";
import type { Language, Layer } from "@/lib/graders/rule";
import type { Schema } from "@/lib/graders/schema";

/** A problem that a tool found in a text; `offset` counts its lines from 0. */
export interface Problem {
  readonly offset: number;
  readonly message: string;
}

/** What the verifier must know of a rule. */
export interface KnownRule {
  readonly id: string;
  readonly layer: Layer;
  readonly with: Schema<unknown>;
}

/** A grader that is open, its version, and the rules it has. */
export interface GraderTool {
  readonly version: string;
  readonly open: OpenGrader;
  readonly rules: readonly KnownRule[];
}

/** What a platform can prove; a check whose tool is missing is reported as not run, never as passed. */
export interface VerifyTools {
  /** Parses a Mermaid diagram; null when it is one. Mermaid needs a DOM, so this is jsdom on a server and the browser in an editor. */
  readonly parseDiagram?: (source: string) => Promise<Problem | null>;
  readonly graders?: Readonly<Partial<Record<Language, GraderTool>>>;
  /** Parsers of the languages whose proof is `foreign`, by language. */
  readonly parsers?: Readonly<Partial<Record<string, (text: string) => Promise<readonly Problem[]>>>>;
  /** gofmt, then `go vet` where the text is a whole file that imports the standard library only; `name` → text of one package. */
  readonly checkGo?: (files: Readonly<Record<string, string>>) => Promise<readonly (Problem & { readonly file: string })[]>;
}
