import type { Given } from "@/lib/graders/grader";
import { parseBody } from "./blocks";
import { readCards } from "./cards";
import { readAnswers, readGoTests } from "./carried-answers";
import { type Complain, type ContentError, compareErrors } from "./content-error";
import type { Digest } from "./content-hash";
import { parseFaults } from "./faults";
import { checkPlace } from "./fences";
import { parseFollowUps } from "./follow-ups";
import { type ExerciseFront, FrontMatter, formSteps, kinds, TranslationFront } from "./front-matter";
import { parseHiddenFacts } from "./hidden-facts";
import { parseHints } from "./hints";
import { readMatrix } from "./matrix";
import { layers, parseNamedParts } from "./numbered-parts";
import type { Fence, Kind, Question, RubricDemand, Section, Tree, Worksheet } from "./question";
import { checkOrder } from "./sections";
import { sha256 } from "./sha256";
import { fitYaml, parseStrictYaml, type StrictYaml } from "./strict-yaml";
import { checkTranslatedFront, checkTranslatedSections, staleNames, translationHashes } from "./translation";
import { parseTree } from "./tree";
import { parseWorksheet } from "./worksheet";

/** Both files of a question. `path` is the English one's and ends in `<bank>/<slug>.md`; errors name it as given. */
export interface QuestionFiles {
  readonly path: string;
  readonly en: string;
  readonly zh: string | null;
}

export type ParseResult =
  | { readonly ok: true; readonly question: Question }
  | { readonly ok: false; readonly errors: readonly ContentError[] };

/** Path of the Chinese file beside an English one. */
export const zhPath = (path: string): string => path.replace(/\.md$/, ".zh.md");

/**
 * Reads one question strictly after content-format.md. Pure. All errors of both files come at once, sorted by file and line;
 * what needs tools (graders, diagrams, compilers) or other questions is left to `verify` and `verifyBank`.
 */
export function parseQuestion(files: QuestionFiles, digest: Digest = sha256): ParseResult {
  const errors: ContentError[] = [];
  const complaints =
    (file: string): Complain =>
    (line, message, key) => {
      const error = key === undefined ? { file, line, message } : { file, line, key, message };
      if (!errors.some((other) => compareErrors(other, error) === 0)) errors.push(error);
    };
  const question = read(files, digest, complaints(files.path), complaints(zhPath(files.path)));
  return question && errors.length === 0 ? { ok: true, question } : { ok: false, errors: errors.sort(compareErrors) };
}

interface Halves {
  readonly yaml: StrictYaml;
  readonly sections: readonly Section[];
  readonly lastLine: number;
}

// Neither database keeps NUL in text, and the others are never meant.
const controlCharacter = /(?![\n\t\r])[\p{Cc}\p{Cs}]/u;

/** Splits a file into front matter and body; null when it has no readable front matter. */
function halve(text: string, complain: Complain): Halves | null {
  if (text.includes("\r")) {
    complain(text.slice(0, text.indexOf("\r")).split("\n").length, "lines end in CR LF; save the file with LF");
    return null;
  }
  const control = text.search(controlCharacter);
  if (control >= 0) complain(text.slice(0, control).split("\n").length, "holds a control character");
  if (text.startsWith("\uFEFF")) complain(1, "begins with a byte order mark");
  const lines = text.split("\n");
  if (lines[0]?.replace("\uFEFF", "") !== "---") {
    complain(1, "the front matter begins with a line ---");
    return null;
  }
  const end = lines.indexOf("---", 1);
  if (end < 0) {
    complain(1, "the front matter is never closed by a line ---");
    return null;
  }
  if (lines.at(-1) !== "") complain(lines.length, "the file ends without a line break");
  const trailing = lines.findIndex((line) => /[ \t]$/.test(line) && !/^[ +-]/.test(line));
  if (trailing >= 0) complain(trailing + 1, "white space at the end of the line");
  const sections = parseBody(lines.slice(end + 1).join("\n"), end + 2, complain);
  const yaml = parseStrictYaml(lines.slice(1, end).join("\n"), 2, complain);
  return yaml && sections ? { yaml, sections, lastLine: lines.at(-1) === "" ? lines.length - 1 : lines.length } : null;
}

function read(files: QuestionFiles, digest: Digest, complain: Complain, complainZh: Complain): Question | null {
  const place = /(?:^|\/)([a-z0-9-]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(files.path);
  if (!place) complain(1, "a question is a file <bank>/<slug>.md of lower-case words joined by hyphens");
  const [, bank = "", slug = ""] = place ?? [];
  const english = halve(files.en, complain);
  const chinese = files.zh === null ? null : halve(files.zh, complainZh);
  const translation = chinese ? fitYaml(chinese.yaml, TranslationFront, complainZh) : null;
  if (!english) return null;
  const front = fitYaml(english.yaml, FrontMatter, complain);
  // Even with a front matter that does not fit, sections can be checked once the kind is known.
  const kind = front?.kind ?? kindOf(english.yaml.value);
  if (!kind) return null;
  const { sections, lastLine, yaml } = english;
  checkOrder(sections, kind, lastLine, complain);
  if (chinese) checkTranslatedSections(sections, chinese.sections, kind, chinese.lastLine, complainZh);
  for (const section of sections) checkBlocks(section, kind, complain);
  const find = (name: string) => sections.find((section) => section.name === name);
  const translated = new Map(chinese?.sections.map((section) => [section.name, section]));
  const findZh = (name: string) => translated.get(name);
  const part = <T>(name: string, parse: (section: Section, zh: Section | undefined) => T, none: T): T => {
    const section = find(name);
    return section ? parse(section, findZh(name)) : none;
  };
  const followUps = part("Follow-ups", (section, zh) => parseFollowUps(section, zh, kind, complain), []);
  if (front && !front.id.startsWith(`${bank}-`) && place) complain(yaml.lineOf(["id"]), `the file lies in bank ${bank}`, "id");
  if (front?.aliases?.includes(slug)) complain(yaml.lineOf(["aliases"]), "names the present slug", "aliases");
  if (front?.related?.includes(slug)) complain(yaml.lineOf(["related"]), "names the question itself", "related");

  const sheetFences = fencesOf(sections, "worksheet");
  const treeFences = fencesOf(sections, "tree");
  if (sheetFences.length > 1) complain(sheetFences[1]?.line ?? 1, "at most one worksheet", "worksheet");
  if (treeFences.length > 1) complain(treeFences[1]?.line ?? 1, "at most one tree", "tree");
  const tree: Tree | null = treeFences[0] ? parseTree(treeFences[0], translation, complain) : null;
  const worksheet: Worksheet | null = sheetFences[0] ? parseWorksheet(sheetFences[0], translation, complain) : null;
  if (/-(runbook|triage)$/.test(slug) && treeFences.length === 0)
    complain(find("Diagram")?.line ?? lastLine, "a runbook or triage has a tree in Diagram", "tree");
  const hashes = translationHashes(yaml.value, sections, digest);
  if (chinese && translation && front) {
    // A tree that is itself broken cannot say which ids its translation needs.
    if (!(treeFences[0] && !tree) && !(sheetFences[0] && !worksheet))
      checkTranslatedFront(front, tree, worksheet, translation, chinese.yaml, complainZh);
    for (const name of Object.keys(translation.translates ?? {}))
      if (!Object.hasOwn(hashes, name))
        complainZh(chinese.yaml.keyLineOf(["translates", name]), "no such section in the English file", `translates.${name}`);
  }

  const own = (() => {
    if (kind === "exercise") return exercise(front?.kind === "exercise" ? front : null, yaml, translation, english, find, findZh, complain);
    if (kind === "interview") {
      const form = front?.kind === "interview" ? front.form : null;
      const facts = part(
        "Hidden facts",
        (section, zh) => parseHiddenFacts(section, zh, front?.minutes ?? Number.POSITIVE_INFINITY, complain),
        [],
      );
      const steps = form ? part("Model answer", (section, zh) => parseNamedParts(section, zh, formSteps[form], complain), []) : [];
      if (front?.kind !== "interview") return null;
      return { kind, form: front.form, matrix: readMatrix(front, yaml, translation, complain), facts, steps };
    }
    if (kind === "spot-the-bug") {
      const shown = find("Question");
      return { kind, faults: part("Answer", (section, zh) => (shown ? parseFaults(shown, section, zh, complain) : []), []) };
    }
    const parts = part("Answer", (section, zh) => parseNamedParts(section, zh, layers, complain), []);
    const cards = front?.kind === "concept" ? part("Answer", (section, zh) => readCards(front, yaml, section, zh, complain), []) : [];
    return { kind, layers: parts, tree, worksheet, cards };
  })();
  if (!front || !own) return null;
  return {
    ...own,
    id: front.id,
    bank,
    slug,
    path: files.path,
    title: { en: front.title, zh: translation?.title ?? null },
    level: front.level,
    topic: front.topic,
    value: front.value,
    minutes: front.minutes,
    sources: front.sources,
    holdsFor: front.holdsFor,
    checkedOn: front.checkedOn,
    seed: front.seed ?? [],
    related: front.related ?? [],
    aliases: front.aliases ?? [],
    sections,
    translated,
    translation: {
      exists: chinese !== null,
      stale: chinese ? staleNames(hashes, translation?.translates) : [],
      unstamped: chinese ? Object.keys(hashes).filter((name) => translation?.translates?.[name] === undefined) : [],
    },
    followUps,
    en: files.en,
    zh: files.zh,
  } as Question;
}

function kindOf(value: unknown): Kind | null {
  const said = typeof value === "object" && value !== null ? (value as Record<string, unknown>).kind : undefined;
  return kinds.find((kind) => kind === said) ?? null;
}

const fencesOf = (sections: readonly Section[], use: Fence["use"]["is"]): Fence[] =>
  sections.flatMap((section) => section.blocks.filter((block): block is Fence => block.is === "fence" && block.use.is === use));

/** What every fence must have, wherever it stands: a fitting place, something in it, an outline after a drawing. */
function checkBlocks(section: Section, kind: Kind, complain: Complain): void {
  for (const [index, block] of section.blocks.entries()) {
    if (block.is !== "fence") continue;
    checkPlace(block, kind, section.name, complain);
    if (block.text.trim() === "") complain(block.line, "this fence is empty", section.name);
    const drawn = block.language === "mermaid" || block.use.is === "tree";
    const next = section.blocks[index + 1];
    if (drawn && !(next?.is === "prose" && next.form === "paragraph"))
      complain(block.line, "a drawing is followed by one paragraph that says the same in words", section.name);
  }
  if (
    section.name === "Diagram" &&
    !section.blocks.some((block) => block.is === "fence" && (block.language === "mermaid" || block.use.is === "tree"))
  )
    complain(section.line, "holds a mermaid or a tree fence", section.name);
}

function exercise(
  front: ExerciseFront | null,
  yaml: StrictYaml,
  translation: TranslationFront | null,
  english: Halves,
  find: (name: string) => Section | undefined,
  findZh: (name: string) => Section | undefined,
  complain: Complain,
) {
  const rubric: RubricDemand[] | null =
    front?.rubric.map(({ message, ...line }) => ({ ...line, message: { en: message, zh: translation?.rubric?.[line.id] ?? null } })) ??
    null;
  if (front && rubric) {
    const seen = new Set<string>();
    for (const [index, line] of rubric.entries()) {
      if (seen.has(line.id)) complain(yaml.lineOf(["rubric", index, "id"]), `${line.id} stands here twice`, `rubric[${index}].id`);
      seen.add(line.id);
      const room = front.language === "yaml" ? "kubernetes" : front.language;
      if (!line.rule.startsWith(`${room}/`))
        complain(yaml.lineOf(["rubric", index, "rule"]), `${front.language} is graded by rules of ${room}/`, `rubric[${index}].rule`);
    }
    const sum = rubric.reduce((points, line) => points + line.points, 0);
    if (sum !== 10) complain(yaml.keyLineOf(["rubric"]), `points add up to ${sum}, not to 10`, "rubric");
  }
  const answers = readAnswers(find, findZh, front?.language ?? "", rubric, english.lastLine, front ? complain : () => {});
  const hintSection = find("Hints");
  const hints = hintSection
    ? parseHints(hintSection, findZh("Hints"), rubric?.map((line) => line.id) ?? [], front ? complain : () => {})
    : [];
  const shown = fencesOf(english.sections, "given");
  const contents: Record<string, string> = {};
  for (const fence of shown) {
    if (fence.use.is !== "given") continue;
    if (Object.hasOwn(contents, fence.use.path)) complain(fence.line, `${fence.use.path} is given twice`, "given");
    if (front && fence.use.path === front.file) complain(fence.line, `${fence.use.path} is the file being written`, "given");
    contents[fence.use.path] = fence.text;
  }
  const { cases, tests } = readGoTests(find("Starter"), rubric, (index) => yaml.lineOf(["rubric", index, "with"]), complain);
  if (front && front.language !== "go" && (cases || tests.length > 0))
    complain(cases?.line ?? tests[0]?.line ?? 1, "tests and cases belong to exercises in go", "Starter");
  if (!front || !rubric || !answers.starter || !answers.reference) return null;
  const { note, ...given } = front.given ?? {};
  return {
    kind: "exercise" as const,
    language: front.language,
    file: front.file,
    given: { ...given, ...(Object.keys(contents).length > 0 ? { contents } : {}) } as Given,
    givenNote: note ?? null,
    rubric,
    starter: answers.starter,
    reference: answers.reference,
    accepted: answers.accepted,
    wrong: answers.wrong,
    hints,
    cases,
    tests,
  };
}
