import type { Complain } from "./content-error";
import { boldHead } from "./list-items";
import { dashedItems } from "./paired-items";
import type { HiddenFact, Section } from "./question";

/** Reads what the interviewer knows: bold heads are a question, `+20 min.` or `As <role>.`; events ascend and end before `minutes`. */
export function parseHiddenFacts(section: Section, translated: Section | undefined, minutes: number, complain: Complain): HiddenFact[] {
  const items = dashedItems(section, translated);
  if (items.length === 0) complain(section.line, "hidden facts are a list of dashes", section.name);
  let last = -1;
  return items.flatMap(({ en, zh }): HiddenFact[] => {
    const english = boldHead(en.markdown);
    if (!english || english.rest === "") {
      complain(en.line, "a hidden fact is a bold trigger and its text", section.name);
      return [];
    }
    const chinese = zh ? boldHead(zh.markdown) : null;
    const both = { trigger: { en: english.head, zh: chinese?.head ?? null }, text: { en: english.rest, zh: chinese?.rest ?? null } };
    const event = /^\+(\d+) min\.$/.exec(english.head);
    if (event) {
      const minute = Number(event[1]);
      if (minute >= minutes) complain(en.line, `an event at minute ${minute} of ${minutes}`, section.name);
      if (minute <= last) complain(en.line, `events stand in ascending minutes; ${minute} comes after ${last}`, section.name);
      last = minute;
      return [{ on: "minute", minute, ...both }];
    }
    if (/^As [^*]+\.$/.test(english.head)) return [{ on: "role", ...both }];
    if (english.head.endsWith("?")) return [{ on: "question", ...both }];
    complain(en.line, "a trigger is a question, +20 min. or As <role>.", section.name);
    return [];
  });
}
