import type { Block, Prose } from "./question";

/** One item of a list; `markdown` is without its marker and without the nested items, unindented. */
export interface ListItem {
  /** Its number, or null in a list of dashes. */
  readonly number: number | null;
  readonly line: number;
  readonly markdown: string;
  readonly nested: readonly ListItem[];
}

/** The items of a list block; `line` of the block is that of its first item. */
export function listItems(block: Prose): ListItem[] {
  return itemsOf(block.markdown.split("\n"), block.line);
}

/** The items of all lists among `blocks`, in order: a numbered list may go on after a fence. */
export function allItems(blocks: readonly Block[]): ListItem[] {
  return blocks.flatMap((block) => (block.is === "prose" && block.form === "list" ? listItems(block) : []));
}

function itemsOf(lines: readonly string[], firstLine: number): ListItem[] {
  const items: ListItem[] = [];
  let at = 0;
  while (at < lines.length) {
    const head = /^(?:- |(\d+)\. )/.exec(lines[at] as string);
    if (!head) {
      at++; // the block scanner has complained
      continue;
    }
    const indent = head[0].length;
    let end = at + 1;
    while (end < lines.length && !/^(?:- |\d+\. )/.test(lines[end] as string)) end++;
    const own = [
      (lines[at] as string).slice(indent),
      ...lines.slice(at + 1, end).map((text) => text.replace(new RegExp(`^ {1,${indent}}`), "")),
    ];
    const nestedAt = own.findIndex((text, index) => index > 0 && /^(?:- |\d+\. )/.test(text));
    const text = nestedAt < 0 ? own : own.slice(0, nestedAt);
    items.push({
      number: head[1] === undefined ? null : Number(head[1]),
      line: firstLine + at,
      markdown: text.join("\n").trim(),
      nested: nestedAt < 0 ? [] : itemsOf(own.slice(nestedAt), firstLine + at + nestedAt),
    });
    at = end;
  }
  return items;
}

/** Splits `**head** rest`; null when the text does not begin with bold. The head is without the asterisks. */
export function boldHead(markdown: string): { head: string; rest: string } | null {
  const match = /^\*\*(\S(?:(?!\*\*).)*?)\*\*(?!\*)\s*(.*)$/s.exec(markdown);
  if (!match) return null;
  return { head: match[1] as string, rest: match[2] as string };
}
