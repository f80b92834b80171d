import type { Complain } from "./content-error";
import { type ListItem, listItems } from "./list-items";
import type { Section } from "./question";

/** An item of the English list with the item of the Chinese one that translates it. */
export interface PairedItem {
  readonly en: ListItem;
  readonly zh: ListItem | null;
}

/** The numbered list of a section (it may go on after a fence), each item with its translation; complains about its numbers. */
export function numberedItems(section: Section, translated: Section | undefined, complain: Complain): PairedItem[] {
  const english = numbered(section, complain);
  const chinese = translated ? numbered(translated, () => {}) : [];
  return pair(english, chinese);
}

/** The items of all lists of dashes of a section, each with its translation. */
export function dashedItems(section: Section, translated: Section | undefined): PairedItem[] {
  return pair(dashed(section), translated ? dashed(translated) : []);
}

const pair = (english: readonly ListItem[], chinese: readonly ListItem[]): PairedItem[] =>
  // Lists of different lengths are complained about by the translation check; half a pairing would show the wrong text.
  english.map((en, index) => ({ en, zh: chinese.length === english.length ? (chinese[index] ?? null) : null }));

function dashed(section: Section): ListItem[] {
  return section.blocks
    .flatMap((block) => (block.is === "prose" && block.form === "list" ? listItems(block) : []))
    .filter((item) => item.number === null);
}

function numbered(section: Section, complain: Complain): ListItem[] {
  const found: ListItem[] = [];
  for (const block of section.blocks) {
    if (block.is !== "prose" || block.form !== "list") continue;
    const items = listItems(block);
    // A second list that begins again at 1 is another list.
    if (items[0]?.number === null || (found.length > 0 && items[0]?.number === 1)) continue;
    for (const item of items) {
      if (item.number === null) continue;
      if (item.number !== found.length + 1) complain(item.line, `number ${item.number} where ${found.length + 1} is due`, section.name);
      found.push(item);
    }
  }
  return found;
}
