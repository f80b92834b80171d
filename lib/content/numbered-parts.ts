import type { Complain } from "./content-error";
import { boldHead, type ListItem } from "./list-items";
import { numberedItems, type PairedItem } from "./paired-items";
import type { Part, Section } from "./question";

/** The three layers of a concept's answer. */
export const layers = ["Concept", "Production", "Measured"] as const;

/** Reads a numbered list whose items begin with the bold heads `names`, in this order, each with a full stop. */
export function parseNamedParts(section: Section, translated: Section | undefined, names: readonly string[], complain: Complain): Part[] {
  const items = numberedItems(section, translated, complain);
  const parts = items.map((item) => partOf(item, section.name, complain));
  for (const [index, name] of names.entries()) {
    const part = parts[index];
    if (part === undefined) complain(section.line, `part ${index + 1}, **${name}.**, is missing`, section.name);
    else if (part !== null && part.head.en !== `${name}.`)
      complain(items[index]?.en.line ?? section.line, `part ${index + 1} is **${name}.**, not **${part.head.en}**`, section.name);
  }
  if (items.length > names.length)
    complain(items[names.length]?.en.line ?? section.line, `${items.length} parts, wanted are ${names.join(", ")}`, section.name);
  return parts.filter((part) => part !== null);
}

/** One numbered item with a bold head; null, and a complaint, when it has none. */
export function partOf({ en, zh }: PairedItem, section: string, complain: Complain): Part | null {
  const english = boldHead(en.markdown);
  if (!english || english.rest === "") {
    complain(en.line, "an item begins with a bold head and goes on with text", section);
    return null;
  }
  const chinese = zh ? boldHead(zh.markdown) : null;
  return {
    number: en.number ?? 0,
    head: { en: english.head, zh: chinese?.head ?? null },
    text: { en: withNested(english.rest, en), zh: zh && chinese ? withNested(chinese.rest, zh) : null },
  };
}

function withNested(text: string, item: ListItem): string {
  const nested = item.nested.map((inner) => `${inner.number === null ? "-" : `${inner.number}.`} ${inner.markdown}`);
  return nested.length === 0 ? text : `${text}\n\n${nested.join("\n")}`;
}
