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

/** What the checks of the whole bank must know of one question; `lines` are where its front matter keys stand. */
export interface BankMember {
  readonly path: string;
  readonly id: string;
  readonly bank: string;
  readonly slug: string;
  readonly topic: string;
  readonly aliases: readonly string[];
  readonly tools: readonly string[];
  readonly lines: Readonly<Record<string, number>>;
  readonly fences: number;
  readonly sketches: number;
}

/** A parsed question as a member of the bank. */
export function memberOf(question: Question): BankMember {
  const fences = question.sections.flatMap((section) => section.blocks).filter((block) => block.is === "fence");
  const lines: Record<string, number> = {};
  for (const [index, line] of question.en.split("\n").entries()) {
    const key = /^([a-zA-Z]+):/.exec(line)?.[1];
    if (key !== undefined && !Object.hasOwn(lines, key)) lines[key] = index + 1;
    if (index > 0 && line === "---") break;
  }
  return {
    path: question.path,
    id: question.id,
    bank: question.bank,
    slug: question.slug,
    topic: question.topic,
    aliases: question.aliases,
    tools: Object.keys(question.holdsFor),
    lines,
    fences: fences.length,
    sketches: fences.filter((fence) => fence.use.is === "sketch").length,
  };
}

/**
 * What can only be said of all questions together: ids, slugs and aliases unique over all banks, topics and tools known, links
 * between questions alive. A slug in `related` that does not exist is no fault: the bank grows, and a page shows only those that do.
 */
export function verifyBank(
  members: readonly BankMember[],
  banks: readonly BankFile[],
  versions: Readonly<Record<string, string>>,
  links: readonly Verification["links"][number][],
): ContentError[] {
  const faults: ContentError[] = [];
  const say = (member: BankMember, key: string, message: string) =>
    void faults.push({ file: member.path, line: member.lines[key] ?? 1, key, message });
  const ids = new Map<string, BankMember>();
  const slugs = new Map<string, BankMember>();
  for (const member of members) {
    const sameId = ids.get(member.id);
    if (sameId) say(member, "id", `${member.id} is already the id of ${sameId.path}`);
    else ids.set(member.id, member);
    const sameSlug = slugs.get(member.slug);
    if (sameSlug)
      faults.push({ file: member.path, line: 1, message: `${sameSlug.path} has the same file name; slugs are unique over all banks` });
    else slugs.set(member.slug, member);
    const bank = banks.find((other) => other.id === member.bank);
    if (!bank) faults.push({ file: member.path, line: 1, message: `there is no sound ${member.bank}/bank.yaml` });
    else if (!bank.topics.some((topic) => topic.id === member.topic))
      say(
        member,
        "topic",
        `no topic ${member.topic} in ${member.bank}/bank.yaml${suggestion(
          member.topic,
          bank.topics.map((topic) => topic.id),
        )}`,
      );
    for (const tool of member.tools)
      if (!Object.hasOwn(versions, tool))
        say(member, "holdsFor", `${tool} is not in versions.yaml${suggestion(tool, Object.keys(versions))}`);
  }
  const aliases = new Map<string, BankMember>();
  for (const member of members)
    for (const alias of member.aliases) {
      const other = slugs.get(alias) ?? aliases.get(alias);
      if (other) say(member, "aliases", `${alias} already leads to ${other.path}`);
      else aliases.set(alias, member);
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
  return faults.sort(compareErrors);
}

/** The most sketches that the bank may have, as a share of all its code fences. */
export const sketchCap = 0.05;

/** Complains when more than `sketchCap` of all fences are exempt from linting; `members` must be the whole bank. */
export function checkSketches(members: readonly BankMember[]): ContentError[] {
  const fences = members.reduce((sum, member) => sum + member.fences, 0);
  const sketches = members.reduce((sum, member) => sum + member.sketches, 0);
  if (sketches <= fences * sketchCap) return [];
  const most = members.reduce((worst, member) => (member.sketches > worst.sketches ? member : worst));
  return [
    {
      file: most.path,
      line: 1,
      key: "sketch",
      message: `${sketches} of ${fences} code fences of the bank are sketches, more than ${sketchCap * 100} %`,
    },
  ];
}
