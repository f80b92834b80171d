import type { Given } from "./grader";
import type { Room } from "./rule";

export type WordsLocale = "en" | "zh";

/** What the editor needs to say a finding; patterns of `renderMessage`. Backticks mark code. */
export interface RuleMessage {
  readonly title: string;
  readonly message: string;
  /** Label of the quick fix. */
  readonly fix?: string;
}

/** One page of words in one language. */
export interface RuleWords extends RuleMessage {
  /** Primary documentation; https. */
  readonly sources: readonly string[];
  /** Markdown. */
  readonly why: string;
  /** Markdown. */
  readonly mend: string;
  readonly examples: readonly RuleExample[];
}

/** A text that the rule is silent about, or reports exactly once. */
export interface RuleExample {
  readonly kind: "good" | "bad";
  /** Language of the fence. */
  readonly language: string;
  readonly text: string;
  /** Line in the page of words. */
  readonly line: number;
  /** Parameters that the examples of a page are checked with. */
  readonly with?: unknown;
  readonly given?: Given;
}

/** All words of one room in one language, by rule id. */
export interface RoomWords {
  readonly room: Room;
  readonly locale: WordsLocale;
  readonly rules: Readonly<Record<string, RuleWords>>;
  /** Short texts for completion and hover, by key; backticks mark code. */
  readonly help: HelpWords;
}

export type HelpWords = Readonly<Record<string, string>>;

/** The part of a room's words that a page with an editor carries. */
export type RoomMessages = Readonly<Record<string, RuleMessage>>;
