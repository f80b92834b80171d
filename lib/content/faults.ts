import type { Complain } from "./content-error";
import { partOf } from "./numbered-parts";
import { numberedItems } from "./paired-items";
import type { Fault, Fence, LineRange, Section } from "./question";

/** `[13]`, `[4-6]`, `[4,9]` at the start of an item. */
export const placeTag = /^\[(\d+(?:-\d+)?(?:,\s*\d+(?:-\d+)?)*)\]\s+/;

const counts = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** Reads the numbered faults of a spot-the-bug answer; their places are lines of the faulty fence in Question. */
export function parseFaults(question: Section, answer: Section, translated: Section | undefined, complain: Complain): Fault[] {
  const shown = question.blocks.filter((block): block is Fence => block.is === "fence" && block.use.is === "faulty");
  if (shown.length > 1)
    complain(shown[1]?.line ?? question.line, "one faulty fence only, since the places of faults are its lines", question.name);
  const height = shown[0]?.text.split("\n").length ?? 0;
  const items = numberedItems(answer, translated, complain);
  if (items.length === 0) complain(answer.line, "the faults are a numbered list", answer.name);
  const faults = items.flatMap((item) => {
    const tag = placeTag.exec(item.en.markdown);
    const lines = tag ? readPlaces(tag[1] as string) : [];
    if (!tag && /^\[/.test(item.en.markdown)) {
      complain(item.en.line, "a place is written [13], [4-6] or [4,9]", answer.name);
      return [];
    }
    if (tag && height === 0) complain(item.en.line, "a place, but Question has no faulty fence", answer.name);
    for (const { from, to } of lines) {
      if (height > 0 && (from < 1 || to > height))
        complain(item.en.line, `line ${from < 1 ? from : to} of a faulty fence that has ${height} lines`, answer.name);
      if (from > to) complain(item.en.line, `lines ${from}-${to} run backwards`, answer.name);
    }
    const part = partOf({ en: { ...item.en, markdown: item.en.markdown.replace(placeTag, "") }, zh: item.zh }, answer.name, complain);
    return part ? [{ ...part, lines }] : [];
  });
  const many = items.length;
  if (many > 1) {
    const said = new RegExp(`\\b(${counts[many] ?? many}|${many})\\b`, "i");
    const prose = question.blocks.map((block) => (block.is === "prose" ? block.markdown : "")).join("\n");
    if (!said.test(prose)) complain(question.line, `the answer holds ${many} faults; Question must say so`, question.name);
  }
  const repaired = answer.blocks.some((block) => block.is === "fence");
  if (height > 0 && !repaired) complain(answer.line, "the answer ends in the repaired code", answer.name);
  return faults;
}

function readPlaces(text: string): LineRange[] {
  return text.split(",").map((place) => {
    const [from, to] = place.trim().split("-").map(Number);
    return { from: from as number, to: to ?? (from as number) };
  });
}
