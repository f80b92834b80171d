import type { Edit, Span } from "@/lib/graders/rule";
import type { EditorHelp } from "./editor-help";

/** A finding as an editor draws it. `demanded` is wavy and an error, `advised` dotted and an information. */
export interface EditorMark {
  readonly span: Span;
  readonly channel: "demanded" | "advised";
  /** The rendered sentence, plain text. */
  readonly message: string;
  readonly rule: string;
  /** Full address of the rule's page. */
  readonly href: string;
  /** A mechanical cure, where one may be offered. */
  readonly fix: { readonly title: string; readonly edits: readonly Edit[] } | null;
}

/** What the panels around an editor may ask of it; both editors answer. */
export interface EditorHandle {
  focus(): void;
  /** Moves caret and focus to a place and scrolls it into view. */
  moveTo(span: Span): void;
  /** Scrolls a place into view; caret and focus stay. */
  reveal(span: Span): void;
  /** Replaces the whole text as one step that can be undone. */
  replace(text: string): void;
  /** Applies edits as one step that can be undone. */
  apply(edits: readonly Edit[]): void;
  /** Moves caret and focus to the next (1) or previous (-1) mark. */
  walk(step: 1 | -1): void;
  undo(): void;
}

export interface EditorProps {
  /** The text to begin with; later changes come through the handle. */
  readonly initial: string;
  /** Name of the file, which is also the label. */
  readonly file: string;
  readonly language: "dockerfile" | "yaml" | "go";
  readonly marks: readonly EditorMark[];
  readonly help: EditorHelp;
  onChange(text: string): void;
  /** Called once, and with null when the editor goes away. */
  onReady(handle: EditorHandle | null): void;
  /** The keys for it were pressed: Shift+Alt+F. */
  onFormat(): void;
  /** The caret stands on this line, from 1. */
  onCaret?(line: number): void;
}

/** True for a key press that belongs to an input method; no shortcut may act on it. */
export function isComposing(event: { readonly isComposing: boolean; readonly keyCode: number }): boolean {
  // Safari ends the composition before the key press that confirmed it, whose code is still 229.
  return event.isComposing || event.keyCode === 229;
}
