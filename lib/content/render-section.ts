import type { BlockContent, Code, DefinitionContent, List, ListItem, Paragraph, PhrasingContent, Root, RootContent, Strong } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { parse as parseYaml } from "yaml";
import { drawTree } from "./draw-tree";
import { type Highlight, languageName, loadHighlight } from "./highlight";
import { codeHtml, lineHtml, phraseHtml, plainText, proseHtml } from "./prose-html";
import type { LineRange, Locale } from "./question";
import type { ChainPart, FactsPart, FaultsPart, MistakesPart, Part, RenderedSection, RenderedTreeNode } from "./rendered-section";
import { type SheetText, solveSheet } from "./solve-sheet";

/** Raised by every change of what this file writes; a stored rendering of another version is not read. */
export const rendererVersion = 2;

export interface SectionText {
  /** concept | spot-the-bug | exercise | interview */
  readonly kind: string;
  /** English heading of the section, in both languages: Question, Answer, Follow-ups … */
  readonly name: string;
  readonly locale: Locale;
  /** Complete markdown of the section in `locale`, without its heading. */
  readonly markdown: string;
}

type Block = RootContent | BlockContent | DefinitionContent;

interface Context {
  readonly section: SectionText;
  readonly highlight: Highlight;
}

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * One section as sanitised HTML in parts. What does not have the form its section asks for is shown as prose, so that nothing is lost.
 * Throws only for a tree or a worksheet that the verifier would refuse.
 */
export async function renderSection(section: SectionText): Promise<RenderedSection> {
  const context: Context = { section, highlight: await loadHighlight() };
  const blocks = (parser.parse(section.markdown) as Root).children;
  for (const block of blocks) setQuotes(block);
  return { parts: partsOfSection(blocks, context) };
}

/** A paragraph or a few (feedback, a note) as sanitised HTML. */
export async function renderProse(markdown: string, locale: Locale): Promise<string> {
  const blocks = (parser.parse(markdown) as Root).children;
  for (const block of blocks) setQuotes(block);
  return proseHtml(blocks, await loadHighlight(), locale);
}

function partsOfSection(blocks: RootContent[], context: Context): Part[] {
  const { kind, name } = context.section;
  if (name === "Answer" && kind === "concept") return withList(blocks, true, context, layers);
  if (name === "Answer" && kind === "spot-the-bug") return withList(blocks, true, context, faults);
  if (name === "Model answer") return withList(blocks, true, context, steps);
  if (name === "Follow-ups") return withList(blocks, true, context, chain);
  if (name === "Hints") return withList(blocks, true, context, hints);
  if (name === "Mistakes") return withList(blocks, false, context, mistakes);
  if (name === "Hidden facts") return withList(blocks, false, context, facts);
  return flow(blocks, context);
}

/** Splits at the one list that a section is about: what stands before it, the list, what stands after it. */
function withList(
  blocks: RootContent[],
  ordered: boolean,
  context: Context,
  make: (list: List, after: RootContent[], context: Context) => Part[],
): Part[] {
  const at = blocks.findIndex((block) => block.type === "list" && Boolean(block.ordered) === ordered);
  if (at === -1) return flow(blocks, context);
  return [...flow(blocks.slice(0, at), context), ...make(blocks[at] as List, blocks.slice(at + 1), context)];
}

const isDrawn = (block: Block): boolean =>
  block.type === "code" && (block.lang === "mermaid" || (block.lang === "yaml" && block.meta === "tree"));

/** Blocks in reading order; diagrams, trees, worksheets and code to be marked become parts of their own. */
function flow(blocks: readonly Block[], context: Context): Part[] {
  const parts: Part[] = [];
  let prose: RootContent[] = [];
  const html = (nodes: readonly RootContent[]): string => proseHtml(nodes, context.highlight, context.section.locale);
  const flush = (): void => {
    if (prose.length > 0) parts.push({ type: "prose", html: html(prose) });
    prose = [];
  };
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as RootContent;
    const next = blocks[at + 1];
    if (isDrawn(block)) {
      flush();
      const outline = next?.type === "paragraph" ? html([next]) : "";
      if (outline !== "") at++;
      parts.push(drawn(block as Code, outline, context));
    } else if (block.type === "code" && block.lang === "yaml" && block.meta === "worksheet") {
      flush();
      parts.push(worksheet(block, context));
    } else if (
      block.type === "code" &&
      context.section.kind === "spot-the-bug" &&
      context.section.name === "Question" &&
      /^faulty\b/.test(block.meta ?? "")
    ) {
      flush();
      const lines = context.highlight(block.value, block.lang ?? "text").map(lineHtml);
      parts.push({ type: "faulty", language: languageName(block.lang ?? "text"), lines });
    } else if (block.type === "code" && /^given=\S+$/.test(block.meta ?? "")) {
      flush();
      const path = (block.meta as string).slice("given=".length);
      parts.push({
        type: "given",
        path,
        html: codeHtml(block.value, block.lang ?? "text", context.highlight, context.section.locale, true),
      });
    } else prose.push(block);
  }
  flush();
  return parts;
}

/** Inline markdown of a YAML value, parsed; its quotation marks set. */
function inline(text: string): PhrasingContent[] {
  const [block] = (parser.parse(text) as Root).children;
  if (block?.type !== "paragraph") return [{ type: "text", value: text }];
  setQuotes(block);
  return block.children;
}

/** A node as an author writes it. */
type WrittenTreeNode =
  | {
      readonly id: string;
      readonly ask: string;
      readonly run: string;
      readonly options: readonly { if: string; shows?: string; to: string }[];
    }
  | { readonly id: string; readonly cause: string; readonly fix: string };

function drawn(fence: Code, caption: string, context: Context): Part {
  if (fence.lang === "mermaid") return { type: "diagram", source: fence.value, caption };
  const written = parseYaml(fence.value) as WrittenTreeNode[];
  const plain = (text: string): string => plainText({ type: "paragraph", children: inline(text) });
  const html = (text: string): string => phrase(inline(text), context);
  const source = drawTree(
    written.map((node) =>
      "ask" in node
        ? { id: node.id, ask: plain(node.ask), options: node.options.map((option) => ({ if: plain(option.if), to: option.to })) }
        : { id: node.id, cause: plain(node.cause) },
    ),
  );
  const nodes = written.map(
    (node): RenderedTreeNode =>
      "ask" in node
        ? {
            ...node,
            label: plain(node.ask),
            ask: html(node.ask),
            options: node.options.map((option) => ({ ...option, label: plain(option.if), if: html(option.if) })),
          }
        : { ...node, label: plain(node.cause), cause: html(node.cause), fix: html(node.fix) },
  );
  return { type: "tree", source, caption, nodes };
}

function worksheet(fence: Code, context: Context): Part {
  const { given, steps, figures } = solveSheet(parseYaml(fence.value) as SheetText, context.section.locale);
  const html = (text: string): string => phrase(inline(text), context);
  return {
    type: "worksheet",
    given: given.map((line) => ({ ...line, label: html(line.label) })),
    steps: steps.map((step) => ({ ...step, ask: html(step.ask), because: html(step.because), wrong: step.wrong.map(html) })),
    figures,
  };
}

/** A list item's leading bold phrase, and its blocks without it. */
function lead(item: ListItem): { head: PhrasingContent[] | null; body: Block[] } {
  const [first, ...rest] = item.children;
  if (first?.type !== "paragraph") return { head: null, body: item.children };
  const [strong, ...tail] = first.children;
  if (strong?.type !== "strong") return { head: null, body: item.children };
  const paragraph: Paragraph = { type: "paragraph", children: trimStart(tail) };
  return { head: (strong as Strong).children, body: [...(paragraph.children.length > 0 ? [paragraph] : []), ...rest] };
}

function trimStart(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first?.type !== "text") return [...nodes];
  const value = first.value.replace(/^\s+/, "");
  return value === "" ? trimStart(rest) : [{ ...first, value }, ...rest];
}

const phrase = (nodes: readonly PhrasingContent[], { highlight, section }: Context): string => phraseHtml(nodes, highlight, section.locale);
const prose = (nodes: readonly Block[], { highlight, section }: Context): string =>
  proseHtml(nodes as RootContent[], highlight, section.locale);

// What follows the list (a table, the reading of it) belongs to the last layer, Measured.
function layers(list: List, after: RootContent[], context: Context): Part[] {
  const bodies = list.children.map((item) => lead(item).body);
  return [{ type: "layers", layers: bodies.map((body, at) => flow(at === bodies.length - 1 ? [...body, ...after] : body, context)) }];
}

function steps(list: List, after: RootContent[], context: Context): Part[] {
  const made = list.children.map((item) => {
    const { head, body } = lead(item);
    return { name: head ? bare(plainText({ type: "paragraph", children: head })) : "", body: flow(body, context) };
  });
  return [{ type: "steps", steps: made }, ...flow(after, context)];
}

function faults(list: List, after: RootContent[], context: Context): Part[] {
  const made: FaultsPart["faults"] = list.children.map((item) => {
    const { lines, item: untagged } = takeTag(item);
    const { head, body } = lead(untagged);
    return { lines: lineRanges(lines), title: head ? phrase(head, context) : "", body: flow(body, context) };
  });
  return [{ type: "faults", faults: made }, ...flow(after, context)];
}

/** `13`, `4-6` or `4,9` as ranges; anything else is no place. */
function lineRanges(tag: string | null): LineRange[] {
  if (tag === null || !/^\d+(-\d+)?(,\s*\d+(-\d+)?)*$/.test(tag)) return [];
  return tag.split(",").map((range) => {
    const [from = 0, to = from] = range.split("-").map(Number);
    return { from, to };
  });
}

/** Takes `[tag]` off the beginning of an item. */
function takeTag(item: ListItem): { lines: string | null; item: ListItem } {
  const [first, ...rest] = item.children;
  if (first?.type !== "paragraph") return { lines: null, item };
  const [text, ...tail] = first.children;
  const found = text?.type === "text" ? /^\[([\w, -]+)\]\s*/.exec(text.value) : null;
  if (!found || text?.type !== "text") return { lines: null, item };
  const value = text.value.slice(found[0].length);
  const children: PhrasingContent[] = value === "" ? tail : [{ ...text, value }, ...tail];
  return { lines: found[1] ?? null, item: { ...item, children: [{ ...first, children }, ...rest] } };
}

function hints(list: List, after: RootContent[], context: Context): Part[] {
  const made = list.children.map((item) => {
    const { lines: line, item: untagged } = takeTag(item);
    return { line, html: prose(untagged.children, context) };
  });
  return [{ type: "hints", hints: made }, ...flow(after, context)];
}

function chain(list: List, after: RootContent[], context: Context): Part[] {
  const items: ChainPart["items"] = list.children.map((item) => {
    const { head, body } = lead(item);
    const branch = body.find(
      (block): block is List => block.type === "list" && block.children.length === 1 && lead(block.children[0] as ListItem).head !== null,
    );
    const answer = prose(
      body.filter((block) => block !== branch),
      context,
    );
    const unsure = branch ? prose(lead(branch.children[0] as ListItem).body, context) : null;
    return head ? { question: phrase(head, context), answer, unsure } : { question: answer, answer: "", unsure };
  });
  return [{ type: "chain", items }, ...flow(after, context)];
}

/** A claim ends with its first sentence or at its colon; the rest is the reply. */
const claimEnd = /(?:[.:?!]["”’)]?\s+|[。：？！][”」）]?\s*)/u;

function mistakes(list: List, after: RootContent[], context: Context): Part[] {
  const items: MistakesPart["items"] = list.children.map((item) => {
    const [first, ...rest] = item.children;
    if (first?.type !== "paragraph") return { claim: prose(item.children, context), reply: null };
    const at = first.children.findIndex((node) => node.type === "text" && claimEnd.test(node.value));
    const node = first.children[at];
    if (node?.type !== "text") return { claim: phrase(first.children, context), reply: rest.length > 0 ? prose(rest, context) : null };
    const found = claimEnd.exec(node.value) as RegExpExecArray;
    const end = found.index + found[0].length;
    const tail = trimStart([{ type: "text", value: node.value.slice(end) }, ...first.children.slice(at + 1)]);
    const claim = phrase([...first.children.slice(0, at), { type: "text", value: node.value.slice(0, end).trimEnd() }], context);
    const reply: Block[] = [...(tail.length > 0 ? [{ type: "paragraph" as const, children: tail }] : []), ...rest];
    return { claim, reply: reply.length > 0 ? prose(reply, context) : null };
  });
  return [{ type: "mistakes", items }, ...flow(after, context)];
}

const bare = (text: string): string => text.trim().replace(/[.。]$/, "");

function facts(list: List, after: RootContent[], context: Context): Part[] {
  const made: FactsPart["facts"] = list.children.map((item) => {
    const { head, body } = lead(item);
    const trigger = head ? bare(plainText({ type: "paragraph", children: head })) : "";
    const minute = /^\+\s*(\d+)/.exec(trigger)?.[1];
    const kind = minute !== undefined ? "event" : /[?？]$/.test(trigger) ? "question" : "role";
    return {
      kind,
      minute: minute === undefined ? null : Number(minute),
      head: head ? phrase(head, context).replace(/[.。]$/, "") : "",
      body: prose(body, context),
    };
  });
  return [{ type: "facts", facts: made }, ...flow(after, context)];
}

/** Straight quotation marks and apostrophes of prose become typographic ones; code keeps its own. */
function setQuotes(node: Block | PhrasingContent | ListItem): void {
  let before = " ";
  const visit = (part: { type: string; value?: string; children?: unknown[] }): void => {
    if (part.type === "text" && part.value !== undefined) {
      part.value = part.value.replace(/["']/g, (mark, offset: number, whole: string) => {
        const previous = offset > 0 ? whole.charAt(offset - 1) : before;
        const opens = /[\s([{–—“‘/]/u.test(previous);
        return mark === '"' ? (opens ? "“" : "”") : opens ? "‘" : "’";
      });
      before = part.value.at(-1) ?? before;
    } else if (part.type === "inlineCode") before = "x";
    else {
      const block = ["paragraph", "heading", "tableCell"].includes(part.type);
      if (block || part.type === "break") before = " ";
      for (const child of part.children ?? []) visit(child as { type: string });
    }
  };
  visit(node);
}
