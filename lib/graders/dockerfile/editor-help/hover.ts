import type { Hover } from "../../grader";
import type { Dockerfile, Flag, Instruction } from "../file";
import { instructionFlags } from "../instruction-flags";
import { placeAt } from "./place";

const reference = "https://docs.docker.com/reference/dockerfile/";

/** Anchors of the reference that stand for two flags, or for the instruction as a whole. */
const anchors: Readonly<Record<string, string>> = {
  "FROM.platform": "from",
  "ADD.chown": "add---chown---chmod",
  "ADD.chmod": "add---chown---chmod",
  "COPY.chown": "copy---chown---chmod",
  "COPY.chmod": "copy---chown---chmod",
};

/** What to say about the instruction, flag, part of a mount or directive at `at`; null where there is nothing to say. */
export function hover(file: Dockerfile, at: number): Hover | null {
  const directive = file.directives.find(({ span }) => span.start <= at && at <= span.end);
  if (directive) return { span: directive.span, key: `directive.${directive.name}`, link: `${reference}#${directive.name}` };
  const place = placeAt(file, at);
  if (place.kind === "keyword") {
    const { instruction } = place;
    if (!instruction || instruction.keyword === "UNKNOWN" || at < instruction.keywordSpan.start) return null;
    const { keyword, keywordSpan } = instruction;
    return { span: keywordSpan, key: `instruction.${keyword}`, link: `${reference}#${keyword.toLowerCase()}` };
  }
  if (place.kind !== "argument") return null;
  const { instruction } = place;
  const flag = instruction.flags.find(({ span }) => span.start <= at && at <= span.end);
  if (!flag || !Object.hasOwn(instructionFlags[instruction.keyword] ?? {}, flag.name)) return null;
  return (instruction.keyword === "RUN" && flag.name === "mount" && mountPart(file, flag, at)) || flagHover(instruction, flag);
}

function flagHover({ keyword }: Instruction, { name, span }: Flag): Hover {
  const anchor = keyword === "HEALTHCHECK" ? "healthcheck" : (anchors[`${keyword}.${name}`] ?? `${keyword.toLowerCase()}---${name}`);
  return { span, key: `flag.${keyword}.${name}`, link: `${reference}#${anchor}` };
}

/** The key, or the type, of a mount at `at`. */
function mountPart(file: Dockerfile, flag: Flag, at: number): Hover | null {
  const written = file.text.slice(flag.span.start, flag.span.end);
  const offset = at - flag.span.start;
  const from = "--mount=".length;
  if (offset < from) return null;
  const start = Math.max(from, written.lastIndexOf(",", offset - 1) + 1);
  const comma = written.indexOf(",", offset);
  const part = written.slice(start, comma < 0 ? written.length : comma);
  const [, key = "", value = ""] = /^([a-z]+)(?:=([a-z]*))?/.exec(part) ?? [];
  const type = key === "type" && ["bind", "cache", "secret", "ssh", "tmpfs"].includes(value) ? value : undefined;
  const known = [
    "type",
    "from",
    "source",
    "target",
    "id",
    "sharing",
    "env",
    "required",
    "readonly",
    "readwrite",
    "mode",
    "uid",
    "gid",
    "size",
  ];
  if (!known.includes(key)) return null;
  const span = { start: flag.span.start + start, end: flag.span.start + start + part.length };
  return type
    ? { span, key: `mount-type.${type}`, link: `${reference}#run---mounttype${type}` }
    : { span, key: `mount.${key}`, link: `${reference}#run---mount` };
}
