import type { Span } from "../rule";
import type { Joined } from "./joined";

/** A part of a shell word. `quoted` parts are never split or globbed. */
export type ShellPart =
  | { readonly kind: "text"; readonly value: string; readonly quoted: boolean; readonly joined: Joined }
  /** `*`, `?` or `[…]`, unquoted. */
  | { readonly kind: "glob"; readonly value: string }
  /** `$name` or `${name…}`; `operator` is `-`, `:-`, `+`, `#`, `%` … with its operand, or another operator without one. */
  | {
      readonly kind: "variable";
      readonly name: string;
      readonly operator: string;
      readonly operand: readonly ShellPart[];
      readonly quoted: boolean;
      readonly text: string;
    }
  /** `$(…)` or backticks. */
  | { readonly kind: "script"; readonly body: readonly ShellNode[]; readonly quoted: boolean; readonly text: string }
  /** Arithmetic, brace expansion, extended glob, process substitution; with the scripts inside. */
  | {
      readonly kind: "other";
      readonly what: "arithmetic" | "brace" | "extglob" | "process" | "locale";
      readonly scripts: readonly (readonly ShellNode[])[];
      readonly text: string;
    };

export interface ShellWord {
  /** As written. */
  readonly text: string;
  readonly parts: readonly ShellPart[];
  readonly span: Span;
}

export interface ShellAssignment {
  readonly name: string;
  /** Undefined for `X=` and for an array. */
  readonly value: ShellWord | undefined;
  readonly scripts: readonly (readonly ShellNode[])[];
  readonly span: Span;
}

export interface Redirect {
  /** `>`, `>>`, `<`, `<<`, `<<<`, `>&` … */
  readonly operator: string;
  readonly descriptor: number | undefined;
  readonly target: ShellWord | undefined;
  /** Body of a here-document. */
  readonly body: Joined | undefined;
  /** A here-document whose delimiter is quoted: its body is taken as it is. */
  readonly verbatim: boolean;
  readonly span: Span;
}

/** A simple command. */
export interface Command {
  readonly kind: "command";
  /** The program and its arguments; empty for bare assignments. */
  readonly words: readonly ShellWord[];
  readonly assignments: readonly ShellAssignment[];
  readonly redirects: readonly Redirect[];
  /** The script of `sh -c text`, or of a here-document that a shell reads. */
  readonly inner: readonly ShellNode[] | undefined;
  readonly span: Span;
}

export type ShellNode =
  | Command
  | {
      readonly kind: "pipeline";
      readonly parts: readonly ShellNode[];
      readonly negated: boolean;
      readonly timed: boolean;
      readonly span: Span;
    }
  | { readonly kind: "and-or"; readonly parts: readonly ShellNode[]; readonly operators: readonly ("&&" | "||")[]; readonly span: Span }
  | { readonly kind: "background"; readonly node: ShellNode; readonly span: Span }
  | {
      readonly kind: "group";
      readonly subshell: boolean;
      readonly body: readonly ShellNode[];
      readonly redirects: readonly Redirect[];
      readonly span: Span;
    }
  | {
      readonly kind: "if";
      readonly branches: readonly { readonly condition: readonly ShellNode[]; readonly body: readonly ShellNode[] }[];
      readonly otherwise: readonly ShellNode[] | undefined;
      readonly span: Span;
    }
  | {
      readonly kind: "loop";
      /** The variable of `for NAME in WORDS`. */
      readonly name: string | undefined;
      readonly words: readonly ShellWord[];
      readonly condition: readonly ShellNode[];
      readonly body: readonly ShellNode[];
      readonly span: Span;
    }
  | {
      readonly kind: "case";
      readonly subject: ShellWord;
      readonly items: readonly { readonly patterns: readonly ShellWord[]; readonly body: readonly ShellNode[] }[];
      readonly span: Span;
    }
  | { readonly kind: "function"; readonly name: string; readonly body: readonly ShellNode[]; readonly span: Span }
  | { readonly kind: "test"; readonly scripts: readonly (readonly ShellNode[])[]; readonly span: Span };

/** What a shell would run, as far as it can be read. */
export interface Script {
  readonly nodes: readonly ShellNode[];
  /** Offset in the shell text of the first error; -1 when it parses. */
  readonly brokenAt: number;
}

/** The word without quotes and escapes; undefined when it holds anything that only a running shell knows. */
export function literal(word: ShellWord | undefined): string | undefined {
  if (!word) return undefined;
  let value = "";
  for (const part of word.parts) {
    if (part.kind !== "text" && part.kind !== "glob") return undefined;
    value += part.value;
  }
  return value;
}

/** The scripts that run while a word is expanded. */
export function scriptsOf(parts: readonly ShellPart[]): readonly (readonly ShellNode[])[] {
  return parts.flatMap((part) => {
    if (part.kind === "script") return [part.body];
    if (part.kind === "other") return part.scripts;
    return part.kind === "variable" ? scriptsOf(part.operand) : [];
  });
}
