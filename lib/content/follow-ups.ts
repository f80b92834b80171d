import type { Complain } from "./content-error";
import { boldHead } from "./list-items";
import { numberedItems } from "./paired-items";
import type { FollowUp, Kind, Section } from "./question";

/** Least length of the chain: it is the point of a concept and of an interview. */
const least: Readonly<Record<Kind, number>> = { concept: 4, interview: 4, "spot-the-bug": 2, exercise: 2 };

/** Reads the chain of follow-up questions: numbered bold questions, each with its answer and at most one easier question. */
export function parseFollowUps(section: Section, translated: Section | undefined, kind: Kind, complain: Complain): FollowUp[] {
  const items = numberedItems(section, translated, complain);
  if (items.length < least[kind]) complain(section.line, `${items.length} follow-ups, at least ${least[kind]} are wanted`, section.name);
  return items.flatMap(({ en, zh }) => {
    const english = boldHead(en.markdown);
    if (!english || english.rest === "") {
      complain(en.line, "a follow-up is a bold question and its answer", section.name);
      return [];
    }
    const chinese = zh ? boldHead(zh.markdown) : null;
    if (en.nested.length > 1 || en.nested.some((item) => item.number !== null || item.nested.length > 0))
      complain(en.nested[1]?.line ?? en.line, "the only branch of a follow-up is one item **If unsure:**", section.name);
    const unsure = en.nested[0];
    const easier = unsure ? boldHead(unsure.markdown) : null;
    if (unsure && (easier?.head !== "If unsure:" || easier.rest === ""))
      complain(unsure.line, "a nested item reads **If unsure:** and the easier question", section.name);
    const easierZh = zh?.nested[0] ? boldHead(zh.nested[0].markdown) : null;
    return {
      number: en.number ?? 0,
      question: { en: english.head, zh: chinese?.head ?? null },
      answer: { en: english.rest, zh: chinese?.rest ?? null },
      ifUnsure: easier ? { en: easier.rest, zh: easierZh?.rest ?? null } : null,
    };
  });
}
