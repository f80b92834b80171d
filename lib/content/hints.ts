import type { Complain } from "./content-error";
import { suggestion } from "./nearest-word";
import { numberedItems } from "./paired-items";
import type { Hint, Section } from "./question";

const tag = /^\[([^\]]*)\]\s+/;

/** Reads three to six numbered hints; `[rubric-id]` at the start binds a hint to a line of the rubric. Chinese hints inherit the tag. */
export function parseHints(section: Section, translated: Section | undefined, rubricIds: readonly string[], complain: Complain): Hint[] {
  const items = numberedItems(section, translated, complain);
  if (items.length < 3 || items.length > 6) complain(section.line, `${items.length} hints, three to six are wanted`, section.name);
  return items.map(({ en, zh }) => {
    const line = tag.exec(en.markdown)?.[1] ?? null;
    if (line !== null && !rubricIds.includes(line))
      complain(en.line, `a hint for the line ${line}, which the rubric does not have${suggestion(line, rubricIds)}`, section.name);
    if (en.nested.length > 0) complain(en.nested[0]?.line ?? en.line, "a hint has no list inside", section.name);
    return { number: en.number ?? 0, line, text: { en: en.markdown.replace(tag, ""), zh: zh?.markdown ?? null } };
  });
}
