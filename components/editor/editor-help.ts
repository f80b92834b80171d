import type { Completion, Hover, Outline } from "@/lib/graders/grader";
import { roomOf } from "@/lib/graders/language-table";
import type { Edit, Language } from "@/lib/graders/rule";
import type { HelpWords } from "@/lib/graders/words";
import type { Answer, GraderClient } from "./grader-client";

/** What an editor asks for beside findings, in the language of the page. Nothing rejects: help that cannot be had is none. */
export interface EditorHelp {
  complete(text: string, at: number): Promise<readonly (Completion & { readonly words: string | null })[]>;
  hover(text: string, at: number): Promise<(Hover & { readonly words: string }) | null>;
  /** Null where it could not be made out. */
  format(text: string): Promise<readonly Edit[] | null>;
  outline(text: string): Promise<Outline | null>;
}

const none: HelpWords = {};

/**
 * The help of one page's grader.
 * @param ask gives the client that the page has open, and the text as an answer; null while there is none
 */
export function editorHelp(
  ask: (text: string) => { readonly client: GraderClient; readonly answer: Answer } | null,
  language: Language,
  locale: string,
): EditorHelp {
  let fetched: Promise<HelpWords> | undefined;
  const words = (): Promise<HelpWords> => {
    fetched ??= fetch(`/api/words/${roomOf[language]}/help?locale=${locale}`)
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(`answered ${response.status}`))))
      .catch((error: unknown) => {
        // The next one asks again; until then names stand without their texts.
        fetched = undefined;
        console.warn("editor help: no words", error);
        return none;
      });
    return fetched;
  };
  return {
    async complete(text, at) {
      const asked = ask(text);
      if (!asked) return [];
      const [found, texts] = await Promise.all([asked.client.complete(asked.answer, at), words()]);
      return found.map((one) => ({ ...one, words: (one.key !== undefined && texts[one.key]) || null }));
    },
    async hover(text, at) {
      const asked = ask(text);
      const found = (await asked?.client.hover(asked.answer, at)) ?? null;
      const said = found && (await words())[found.key];
      return found && said ? { ...found, words: said } : null;
    },
    async format(text) {
      const asked = ask(text);
      return (await asked?.client.format(asked.answer)) ?? null;
    },
    async outline(text) {
      const asked = ask(text);
      return (await asked?.client.outline(asked.answer)) ?? null;
    },
  };
}
