import { z } from "zod";
import { type Complain, type ContentError, compareErrors } from "./content-error";
import { suggestion } from "./nearest-word";
import type { Question } from "./question";
import { fitYaml, parseStrictYaml } from "./strict-yaml";
import type { Verification } from "./verify";

/** `content/<bank>/bank.yaml`: a bank and its topics, in the order in which they are shown. */
export interface BankFile {
  readonly id: string;
  readonly position: number;
  readonly titles: { readonly en: string; readonly zh: string };
  readonly topics: readonly { readonly id: string; readonly titles: { readonly en: string; readonly zh: string } }[];
}

const titles = z.strictObject({ en: z.string().min(1, "must not be empty"), zh: z.string().min(1, "must not be empty") });
const BankSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/, "must be one lower-case word"),
  position: z.int().min(1, "must be 1 or more"),
  titles,
  topics: z
    .array(z.strictObject({ id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens"), titles }))
    .min(1, "holds at least one topic"),
});

/** Reads a bank's own file; `path` ends in `<bank>/bank.yaml`. Null with every reason in `errors`. */
export function parseBankFile(path: string, text: string): { readonly bank: BankFile | null; readonly errors: readonly ContentError[] } {
  const errors: ContentError[] = [];
  const complain: Complain = (line, message, key) =>
    void errors.push(key === undefined ? { file: path, line, message } : { file: path, line, key, message });
  const yaml = parseStrictYaml(text, 1, complain);
  const bank = yaml ? fitYaml(yaml, BankSchema, complain) : null;
  if (yaml && bank) {
    const folder = path.split("/").at(-2);
    if (bank.id !== folder) complain(yaml.lineOf(["id"]), `the file lies in ${folder}`, "id");
    const seen = new Set<string>();
    for (const [index, topic] of bank.topics.entries()) {
      if (seen.has(topic.id)) complain(yaml.lineOf(["topics", index, "id"]), `${topic.id} stands here twice`, `topics[${index}].id`);
      seen.add(topic.id);
    }
  }
  return errors.length === 0 ? { bank, errors } : { bank: null, errors };
}

/** Reads `content/versions.yaml`: tool → version that the texts of the bank hold for. */
export function parseVersions(
  path: string,
  text: string,
): { readonly versions: Readonly<Record<string, string>> | null; readonly errors: readonly ContentError[] } {
  const errors: ContentError[] = [];
  const complain: Complain = (line, message, key) =>
    void errors.push(key === undefined ? { file: path, line, message } : { file: path, line, key, message });
  const yaml = parseStrictYaml(text, 1, complain);
  const versions = yaml ? fitYaml(yaml, z.record(z.string().regex(/^[a-z][a-z0-9-]*$/, "must be one word"), z.string()), complain) : null;
  return errors.length === 0 ? { versions, errors } : { versions: null, errors };
}

/** The most sketches that a bank may have, as a share of its code fences. */
export const sketchCap = 0.05;

/** Code fences of a question and how many of them are exempt from linting. */
export function countFences(question: Question): { readonly fences: number; readonly sketches: number } {
  const fences = question.sections.flatMap((section) => section.blocks).filter((block) => block.is === "fence");
  return { fences: fences.length, sketches: fences.filter((fence) => fence.use.is === "sketch").length };
}

/** Where in a file a front matter key stands; the parser has proved that it is there. */
const keyLine = (source: string, key: string): number =>
  Math.max(1, source.split("\n").findIndex((line) => line.startsWith(`${key}:`)) + 1);

/**
 * What can only be said of all questions together: ids, slugs and aliases unique over all banks, topics and tools known, links
 * between questions alive, sketches below the cap. A slug in `related` that does not exist is no fault: the bank grows, and a
 * page shows only those that exist.
 */
export function verifyBank(
  questions: readonly Question[],
  banks: readonly BankFile[],
  versions: Readonly<Record<string, string>>,
  links: readonly Verification["links"][number][],
): ContentError[] {
  const faults: ContentError[] = [];
  const say = (question: Question, key: string, message: string) =>
    void faults.push({ file: question.path, line: keyLine(question.en, key), key, message });
  const ids = new Map<string, Question>();
  const slugs = new Map<string, Question>();
  for (const question of questions) {
    const sameId = ids.get(question.id);
    if (sameId) say(question, "id", `${question.id} is already the id of ${sameId.path}`);
    else ids.set(question.id, question);
    const sameSlug = slugs.get(question.slug);
    if (sameSlug)
      faults.push({ file: question.path, line: 1, message: `${sameSlug.path} has the same file name; slugs are unique over all banks` });
    else slugs.set(question.slug, question);
    const bank = banks.find((other) => other.id === question.bank);
    if (!bank) faults.push({ file: question.path, line: 1, message: `there is no ${question.bank}/bank.yaml` });
    else if (!bank.topics.some((topic) => topic.id === question.topic))
      say(
        question,
        "topic",
        `no topic ${question.topic} in ${question.bank}/bank.yaml${suggestion(
          question.topic,
          bank.topics.map((topic) => topic.id),
        )}`,
      );
    for (const tool of Object.keys(question.holdsFor))
      if (!Object.hasOwn(versions, tool))
        say(question, "holdsFor", `${tool} is not in versions.yaml${suggestion(tool, Object.keys(versions))}`);
  }
  const aliases = new Map<string, Question>();
  for (const question of questions)
    for (const alias of question.aliases) {
      const other = slugs.get(alias) ?? aliases.get(alias);
      if (other) say(question, "aliases", `${alias} already leads to ${other.path}`);
      else aliases.set(alias, question);
    }
  for (const link of links) {
    const slug = /^\/questions\/([^/?#]+)/.exec(link.url)?.[1];
    if (slug !== undefined && !slugs.has(slug) && !aliases.has(slug))
      faults.push({
        file: link.file,
        line: link.line,
        message: `leads to the question ${slug}, which does not exist${suggestion(slug, [...slugs.keys()])}`,
      });
  }
  const counts = questions.map(countFences);
  const fences = counts.reduce((sum, count) => sum + count.fences, 0);
  const sketches = counts.reduce((sum, count) => sum + count.sketches, 0);
  if (fences > 0 && sketches / fences > sketchCap) {
    const file = questions[counts.findIndex((count) => count.sketches > 0)]?.path ?? "";
    faults.push({
      file,
      line: 1,
      key: "sketch",
      message: `${sketches} of ${fences} code fences of the bank are sketches, more than ${sketchCap * 100} %`,
    });
  }
  return faults.sort(compareErrors);
}
