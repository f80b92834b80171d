import { renderFinding } from "@/lib/graders/render-message";
import type { Finding } from "@/lib/graders/rule";
import type { RoomMessages, WordsLocale } from "@/lib/graders/words";

/** The words of a room's rules in one language. Sentences may hold inline code in backticks. */
export interface Phrasebook {
  /** What the rule says, in a few words. */
  title(finding: Finding): string;
  /** One or two sentences: what is wrong, with the learner's own names, and what to do. */
  sentence(finding: Finding): string;
  /** Label of the finding's quick fix; null where there is none. */
  fixTitle(finding: Finding): string | null;
}

/** Makes the phrasebook of a room from what the page carries. */
export function phrasebook(words: RoomMessages, locale: WordsLocale): Phrasebook {
  return {
    title: (finding) => renderFinding(finding, words, locale).title,
    sentence: (finding) => renderFinding(finding, words, locale).message,
    fixTitle: (finding) => renderFinding(finding, words, locale).fix,
  };
}
