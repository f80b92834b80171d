import { parse as parseYaml, stringify } from "yaml";
import { tableCells } from "./blocks";
import type { Complain } from "./content-error";
import type { Digest } from "./content-hash";
import { placeTag } from "./faults";
import { flagOf } from "./fences";
import type { FrontMatter, TranslationFront } from "./front-matter";
import { type ListItem, listItems } from "./list-items";
import { bareDiagram } from "./mermaid-labels";
import { suggestion } from "./nearest-word";
import type { Block, Fence, Kind, Locale, Prose, Question, Section, Tree, Worksheet } from "./question";
import { isSecret, untranslated } from "./sections";
import { sha256 } from "./sha256";
import type { StrictYaml } from "./strict-yaml";

/** What `translates` must hold for the English text as it is now: eight hex digits per translated section and for `front`. */
export function translationHashes(front: unknown, sections: readonly Section[], digest: Digest = sha256): Record<string, string> {
  const eight = (text: string) => digest(text.trim()).slice(0, 8);
  const words = front as { title?: unknown; rubric?: { message?: unknown }[]; matrix?: unknown };
  // The order inside `front` is part of the format: it is what the hashes of existing translations were made of.
  const said = JSON.stringify([words.title, words.rubric?.map((line) => line.message), words.matrix]);
  const own = sections
    .filter((section) => !untranslated.has(section.name))
    .map((section) => [section.name, eight(section.source)] as const);
  return Object.fromEntries([["front", eight(said)], ...own]);
}

/** Which sections are older than their English text. A section without a hash counts as stale. */
export function staleNames(wanted: Readonly<Record<string, string>>, translates: Readonly<Record<string, string>> | undefined): string[] {
  return Object.keys(wanted).filter((name) => translates?.[name] !== wanted[name]);
}

/** Compares the front matter of a translation with the English one: the same ids, in the same order, lists of the same length. */
export function checkTranslatedFront(
  front: FrontMatter,
  tree: Tree | null,
  sheet: Worksheet | null,
  translation: TranslationFront,
  yaml: StrictYaml,
  complain: Complain,
): void {
  const sameIds = (key: "rubric" | "matrix" | "tree" | "worksheet", ids: readonly string[] | null) => {
    const given = translation[key];
    if (ids === null) {
      if (given !== undefined) complain(yaml.keyLineOf([key]), `the English file has no ${key}`, key);
      return;
    }
    if (given === undefined) {
      complain(1, "is missing", key);
      return;
    }
    for (const id of Object.keys(given))
      if (!ids.includes(id)) complain(yaml.keyLineOf([key, id]), `no such id in the English file${suggestion(id, ids)}`, `${key}.${id}`);
    for (const id of ids) if (!Object.hasOwn(given, id)) complain(yaml.keyLineOf([key]), "is missing", `${key}.${id}`);
    const both = Object.keys(given).filter((id) => ids.includes(id));
    const order = ids.filter((id) => both.includes(id));
    if (both.join() !== order.join()) complain(yaml.keyLineOf([key]), "the ids stand in another order than in the English file", key);
  };
  const sameLength = (path: (string | number)[], have: number, wanted: number) => {
    if (have !== wanted) complain(yaml.keyLineOf(path), `${have} entries, the English file has ${wanted}`, path.join("."));
  };
  sameIds("rubric", front.kind === "exercise" ? front.rubric.map((line) => line.id) : null);
  sameIds("matrix", front.kind === "interview" ? front.matrix.map((line) => line.id) : null);
  if (front.kind === "interview")
    for (const line of front.matrix) {
      const zh = translation.matrix?.[line.id];
      if (zh) sameLength(["matrix", line.id, "marks"], zh.marks.length, line.marks.length);
    }
  sameIds("tree", tree ? tree.map((node) => node.id) : null);
  for (const node of tree ?? []) {
    const zh = translation.tree?.[node.id];
    if (!zh) continue;
    if ("cause" in zh !== (node.is === "leaf"))
      complain(yaml.keyLineOf(["tree", node.id]), node.is === "leaf" ? "holds cause and fix" : "holds ask and options", `tree.${node.id}`);
    else if (node.is === "question" && "options" in zh) sameLength(["tree", node.id, "options"], zh.options.length, node.options.length);
  }
  sameIds("worksheet", sheet ? [...sheet.given, ...sheet.steps].map((entry) => entry.id) : null);
  for (const given of sheet?.given ?? []) {
    const zh = translation.worksheet?.[given.id];
    if (zh !== undefined && typeof zh !== "string")
      complain(yaml.keyLineOf(["worksheet", given.id]), "holds the label as text", `worksheet.${given.id}`);
  }
  for (const step of sheet?.steps ?? []) {
    const zh = translation.worksheet?.[step.id];
    if (typeof zh === "string") complain(yaml.keyLineOf(["worksheet", step.id]), "holds ask, because and wrong", `worksheet.${step.id}`);
    else if (zh) sameLength(["worksheet", step.id, "wrong"], zh.wrong.length, step.wrong.length);
  }
}

const shape = (items: readonly ListItem[]): string =>
  items.map((item) => `${item.number === null ? "-" : "1"}${item.nested.length > 0 ? `(${shape(item.nested)})` : ""}`).join("");

/** Compares the sections of a translation with the English ones, block by block. `lastLine` is the last of the Chinese file. */
export function checkTranslatedSections(
  english: readonly Section[],
  chinese: readonly Section[],
  kind: Kind,
  lastLine: number,
  complain: Complain,
): void {
  const wanted = english.filter((section) => !untranslated.has(section.name));
  const seen = new Set<string>();
  let before = -1;
  for (const section of chinese) {
    const index = wanted.findIndex((other) => other.name === section.name);
    if (index < 0) {
      const code = untranslated.has(section.name) && kind === "exercise";
      complain(
        section.line,
        code
          ? "holds code only and is not translated"
          : `no such section in the English file${suggestion(
              section.name,
              wanted.map((other) => other.name),
            )}`,
        section.name,
      );
      continue;
    }
    if (seen.has(section.name)) complain(section.line, "this section stands here twice", section.name);
    else if (index < before) complain(section.line, `belongs before ${wanted[before]?.name}`, section.name);
    else before = index;
    seen.add(section.name);
    checkSection(wanted[index] as Section, section, complain);
  }
  for (const section of wanted) if (!seen.has(section.name)) complain(lastLine, "this section is missing", section.name);
}

function checkSection(en: Section, zh: Section, complain: Complain): void {
  const name = zh.name;
  for (const block of zh.blocks)
    if (block.is === "fence" && block.language !== "mermaid")
      complain(block.line, `code is not repeated in a translation (${block.language})`, name);
  const english = en.blocks.filter((block): block is Prose => block.is === "prose");
  const chinese = zh.blocks.filter((block): block is Prose => block.is === "prose");
  if (english.length !== chinese.length) {
    complain(zh.line, `${chinese.length} paragraphs, lists and tables; the English section has ${english.length}`, name);
  } else {
    for (const [index, block] of english.entries()) {
      const other = chinese[index] as Prose;
      if (block.form !== other.form) complain(other.line, `a ${other.form} where the English section has a ${block.form}`, name);
      else if (block.form === "list") checkList(block, other, name, complain);
      else if (block.form === "table") {
        const [a, b] = [tableCells(block.markdown), tableCells(other.markdown)];
        if (a.length !== b.length) complain(other.line, `${b.length - 1} rows, the English table has ${a.length - 1}`, name);
        else if (a[0]?.length !== b[0]?.length)
          complain(other.line, `${b[0]?.length} columns, the English table has ${a[0]?.length}`, name);
      }
    }
  }
  const [enDiagrams, zhDiagrams] = [diagrams(en), diagrams(zh)];
  if (zhDiagrams.length === 0) return;
  if (enDiagrams.length !== zhDiagrams.length)
    complain(zh.line, `${zhDiagrams.length} diagrams, the English section has ${enDiagrams.length}`, name);
  for (const [index, diagram] of zhDiagrams.entries()) {
    const other = enDiagrams[index];
    if (other && bareDiagram(other.text) !== bareDiagram(diagram.text))
      complain(diagram.line, "the diagram differs from the English one outside its labels", name);
  }
}

function checkList(en: Prose, zh: Prose, name: string, complain: Complain): void {
  const [a, b] = [listItems(en), listItems(zh)];
  if (shape(a) !== shape(b))
    complain(
      zh.line,
      a.length === b.length ? "the list has another form than the English one" : `${b.length} items, the English list has ${a.length}`,
      name,
    );
  const tag = name === "Hints" ? /^\[[a-z][a-z0-9-]*\] / : name === "Answer" ? placeTag : null;
  for (const item of b) if (tag?.test(item.markdown)) complain(item.line, "the tag at the start is inherited from the English file", name);
}

const diagrams = (section: Section): Fence[] =>
  section.blocks.filter((block): block is Fence => block.is === "fence" && block.language === "mermaid");

/** A section as one page shows it. */
export interface PageSection {
  readonly name: string;
  /** Order on the page, from 0. */
  readonly position: number;
  /** Not to be sent before a submission. */
  readonly secret: boolean;
  /** The English text has changed since this was translated; always false in English. */
  readonly stale: boolean;
  /** The whole section in this language, code included, tags of hints and places of faults included. */
  readonly markdown: string;
}

/**
 * The sections of a question in one language: for Chinese the English ones with their prose exchanged block by block, hint tags
 * and fault places carried over, diagrams exchanged where they are repeated, words of trees and worksheets replaced.
 * Where nothing is translated the English text stands.
 */
export function sectionsOf(question: Question, locale: Locale): PageSection[] {
  return question.sections.map((section, position) => {
    const secret = isSecret(question.kind, section.name);
    const zh = locale === "zh" ? question.translated.get(section.name) : undefined;
    const name = section.name;
    if (locale === "en" || !question.translation.exists) return { name, position, secret, stale: false, markdown: section.source.trim() };
    const stale = question.translation.stale.includes(name);
    return { name, position, secret, stale, markdown: merge(section, zh, question) };
  });
}

function merge(section: Section, zh: Section | undefined, question: Question): string {
  const prose = zh?.blocks.filter((block): block is Prose => block.is === "prose") ?? [];
  const drawn = zh ? diagrams(zh) : [];
  let nextProse = 0;
  let nextDiagram = 0;
  const out = section.blocks.map((block: Block): string => {
    if (block.is === "prose") {
      const own = prose[nextProse++];
      return own ? withTags(block, own, section.name) : block.markdown;
    }
    if (block.language === "mermaid") return fenceText(block, drawn[nextDiagram++]?.text ?? block.text);
    if (block.use.is === "tree" && question.kind === "concept" && question.tree) return fenceText(block, treeYaml(question.tree));
    if (block.use.is === "worksheet" && question.kind === "concept" && question.worksheet)
      return fenceText(block, worksheetYaml(block.text, question.worksheet));
    return fenceText(block, block.text);
  });
  return out.join("\n\n");
}

function fenceText(fence: Fence, text: string): string {
  const flag = flagOf(fence.use);
  return `\`\`\`${fence.language}${flag === "" ? "" : ` ${flag}`}\n${text}\n\`\`\``;
}

/** Puts the machine tags of English list items (`[rubric-id]`, `[13]`) in front of the Chinese items. */
function withTags(en: Prose, zh: Prose, section: string): string {
  if (en.form !== "list" || (section !== "Hints" && section !== "Answer")) return zh.markdown;
  const tags = listItems(en).map((item) => (section === "Hints" ? /^\[[^\]]*\] / : placeTag).exec(item.markdown)?.[0]?.trim() ?? null);
  if (tags.every((tag) => tag === null)) return zh.markdown;
  let index = 0;
  return zh.markdown.replace(/^(- |\d+\. )/gm, (marker) => {
    const tag = tags[index++];
    return tag ? `${marker}${tag} ` : marker;
  });
}

function treeYaml(tree: Tree): string {
  const nodes = tree.map((node) =>
    node.is === "leaf"
      ? { id: node.id, cause: node.cause.zh ?? node.cause.en, fix: node.fix.zh ?? node.fix.en }
      : {
          id: node.id,
          ask: node.ask.zh ?? node.ask.en,
          run: node.run,
          options: node.options.map((option) => ({
            if: option.if.zh ?? option.if.en,
            ...(option.shows === null ? {} : { shows: option.shows }),
            to: option.to,
          })),
        },
  );
  return stringify(nodes, { lineWidth: 0 }).trimEnd();
}

function worksheetYaml(source: string, sheet: Worksheet): string {
  const data = parseYaml(source) as { given: { id: string }[]; steps: { id: string; wrong: { answer: unknown }[] }[] };
  const given = data.given.map((entry) => {
    const label = sheet.given.find((other) => other.id === entry.id)?.label;
    return { ...entry, label: label?.zh ?? label?.en };
  });
  const steps = data.steps.map((entry) => {
    const step = sheet.steps.find((other) => other.id === entry.id);
    if (!step) return entry;
    const wrong = entry.wrong.map((path, k) => ({ ...path, because: step.wrong[k]?.because.zh ?? step.wrong[k]?.because.en }));
    return { ...entry, ask: step.ask.zh ?? step.ask.en, because: step.because.zh ?? step.because.en, wrong };
  });
  return stringify({ given, steps }, { lineWidth: 0 }).trimEnd();
}
