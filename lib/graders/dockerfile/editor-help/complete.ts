import type { Completion } from "../../grader";
import type { Span } from "../../rule";
import type { Dockerfile, Instruction, Stage } from "../file";
import { keywords } from "../instruction";
import { instructionFlags } from "../instruction-flags";
import { chainOf, platformArgs } from "../stages";
import { placeAt } from "./place";

/** More is no help to anybody, and a text can have ten thousand stages. */
const most = 200;

const directives = [
  ["syntax", "syntax=docker/dockerfile:1"],
  ["escape", "escape=`"],
  ["check", "check=error=true"],
] as const;

const signals = "SIGTERM SIGINT SIGQUIT SIGHUP SIGUSR1 SIGUSR2 SIGWINCH SIGRTMIN+3".split(" ");

/** Values that a flag or a part of `--mount` can have, whatever the file says. Source: https://docs.docker.com/reference/dockerfile/ */
const values: Readonly<Record<string, readonly string[]>> = {
  "FROM.platform": ["$BUILDPLATFORM", "$TARGETPLATFORM", "linux/amd64", "linux/arm64"],
  "RUN.network": ["default", "none", "host"],
  "RUN.security": ["sandbox", "insecure"],
  "ADD.checksum": ["sha256:"],
  "mount.type": ["bind", "cache", "secret", "ssh", "tmpfs"],
  "mount.sharing": ["shared", "private", "locked"],
};

/** Keys of each type of `--mount`; short forms and what is rarely right are left out. */
const mountKeys: Readonly<Record<string, readonly string[]>> = {
  bind: ["type", "from", "source", "target", "readwrite"],
  cache: ["type", "target", "id", "sharing", "from", "source", "mode", "uid", "gid", "readonly"],
  secret: ["type", "id", "target", "env", "required", "mode", "uid", "gid"],
  ssh: ["type", "id", "target", "required", "mode", "uid", "gid"],
  tmpfs: ["type", "target", "size"],
};

/** What may be written at `at`, 0 to the length of the text; the editor leaves out what does not fit the letters that are there. */
export function complete(file: Dockerfile, at: number): readonly Completion[] {
  const place = placeAt(file, at);
  switch (place.kind) {
    case "comment":
      return directivesAt(file, place.comment, at);
    case "heredoc":
      return [];
    case "keyword":
      return keywords
        .filter((keyword) => place.within === "file" || !["FROM", "ONBUILD", "MAINTAINER"].includes(keyword))
        .filter((keyword) => keyword !== "MAINTAINER")
        .map((label) => ({
          label,
          insert: `${label} `,
          span: { start: place.span.start, end: at },
          kind: "keyword" as const,
          key: `instruction.${label}`,
        }));
    case "argument":
      return argumentsAt(file, place.instruction, at).slice(0, most);
  }
}

/** A directive counts only while nothing else has been written. */
function directivesAt(file: Dockerfile, comment: Dockerfile["comments"][number], at: number): Completion[] {
  const above = file.directives.filter(({ span }) => span.start < comment.span.start);
  if (comment.line !== above.length) return [];
  const head = /^#[ \t]*/.exec(file.text.slice(comment.span.start, at));
  if (!head) return [];
  return directives
    .filter(([name]) => !above.some((directive) => directive.name === name))
    .map(([label, insert]) => ({
      label,
      insert,
      span: { start: comment.span.start + head[0].length, end: at },
      kind: "keyword",
      key: `directive.${label}`,
    }));
}

function argumentsAt(file: Dockerfile, instruction: Instruction, at: number): Completion[] {
  const { keyword, keywordSpan } = instruction;
  let start = at;
  while (start > keywordSpan.end && !/\s/.test(file.text.charAt(start - 1))) start--;
  const word = file.text.slice(start, at);
  const before = file.text
    .slice(keywordSpan.end, start)
    .split(/\s+/)
    .filter((one) => one !== "" && one !== file.escape);
  const plain = before.filter((one) => !one.startsWith("--"));
  const span: Span = { start, end: at };

  const variable = /(\\?)\$(\{?)\w*$/.exec(word);
  if (variable && variable[1] === "")
    return variablesAt(file, instruction, { start: start + variable.index, end: at }, variable[2] === "{");

  if (word.startsWith("-") && plain.length === 0) {
    const equals = word.indexOf("=");
    return equals < 0
      ? flagsOf(instruction, span)
      : valuesOf(file, instruction, word.slice(2, equals), word.slice(equals + 1), { start: start + equals + 1, end: at });
  }
  const one = (label: string, kind: Completion["kind"], more: Partial<Completion> = {}): Completion => ({
    label,
    insert: label,
    span,
    kind,
    ...more,
  });
  switch (keyword) {
    case "FROM":
      if (plain.length === 0) return [...stagesAbove(file, instruction, span), one("scratch", "value", { key: "value.scratch" })];
      return plain.length === 1 ? [one("AS", "keyword", { insert: "AS ", key: "value.AS" })] : [];
    case "COPY":
    case "ADD":
      if (before.some((flag) => flag.startsWith("--from="))) return [];
      return (file.around.given.files ?? []).map((path) => one(path, "path"));
    case "HEALTHCHECK":
      return plain.length === 0 ? ["CMD", "NONE"].map((label) => one(label, "keyword", { key: `value.HEALTHCHECK.${label}` })) : [];
    case "STOPSIGNAL":
      return plain.length === 0 ? signals.map((label) => one(label, "value")) : [];
    default:
      return [];
  }
}

function flagsOf(instruction: Instruction, span: Span): Completion[] {
  const used = new Set(instruction.flags.filter((flag) => flag.span.start !== span.start).map(({ name }) => name));
  return Object.entries(instructionFlags[instruction.keyword] ?? {})
    .filter(([name, kind]) => kind === "many" || !used.has(name))
    .map(([name, kind]) => ({
      label: `--${name}`,
      insert: kind === "boolean" ? `--${name} ` : `--${name}=`,
      span,
      kind: "flag",
      key: `flag.${instruction.keyword}.${name}`,
    }));
}

function valuesOf(file: Dockerfile, instruction: Instruction, flag: string, value: string, span: Span): Completion[] {
  const { keyword } = instruction;
  if (keyword === "RUN" && flag === "mount") return mountAt(file, instruction, value, span);
  if (keyword === "COPY" && flag === "from") return stagesAbove(file, instruction, span);
  return (values[`${keyword}.${flag}`] ?? []).map((label) => ({ label, insert: label, span, kind: "value" }));
}

function mountAt(file: Dockerfile, instruction: Instruction, value: string, { end }: Span): Completion[] {
  const parts = value.split(",");
  const part = parts.at(-1) as string;
  const equals = part.indexOf("=");
  const type = parts.find((one) => one.startsWith("type="))?.slice(5) ?? "bind";
  const span = { start: end - part.length + equals + 1, end };
  if (equals < 0) {
    const used = new Set(parts.slice(0, -1).map((one) => one.split("=")[0]));
    return (Object.hasOwn(mountKeys, type) ? (mountKeys[type] as readonly string[]) : ["type"])
      .filter((key) => !used.has(key))
      .map((key) => ({
        label: key,
        insert: ["readonly", "readwrite", "required"].includes(key) ? key : `${key}=`,
        span,
        kind: "flag",
        key: `mount.${key}`,
      }));
  }
  const key = part.slice(0, equals);
  if (key === "from") return stagesAbove(file, instruction, span);
  if (key === "id" && type === "secret")
    return (file.around.given.secrets ?? []).map((label) => ({ label, insert: label, span, kind: "value" }));
  return (values[`mount.${key}`] ?? []).map((label) => ({
    label,
    insert: label,
    span,
    kind: "value",
    ...(key === "type" && { key: `mount-type.${label}` }),
  }));
}

/** The named stages that an instruction can refer to: those above its own. */
function stagesAbove(file: Dockerfile, instruction: Instruction, span: Span): Completion[] {
  const own = file.stages[instruction.stage];
  return file.stages
    .filter((stage) => stage.from?.alias !== undefined && stage.number < (own?.number ?? 0))
    .map((stage) => {
      const label = (stage.from as NonNullable<Stage["from"]>).alias?.text ?? "";
      return { label, insert: label, span, kind: "stage", ...(stage.from?.image && { detail: stage.from.image.text.slice(0, 80) }) };
    });
}

function variablesAt(file: Dockerfile, instruction: Instruction, span: Span, braces: boolean): Completion[] {
  const names = new Map<string, string | undefined>();
  const take = (one: Instruction) => {
    if (one.keyword === "ENV" || one.keyword === "ARG")
      for (const { name, value } of one.pairs) names.set(name, value?.text.slice(0, 80) ?? names.get(name));
  };
  if (instruction.keyword === "FROM") {
    for (const one of file.instructions) {
      if (one.keyword === "FROM") break;
      take(one);
    }
    for (const name of platformArgs) if (!names.has(name)) names.set(name, undefined);
  } else {
    const own = file.stages[instruction.stage];
    for (const stage of own ? chainOf(own) : [])
      for (const one of stage.instructions) {
        if (stage === own && one.index >= instruction.index) break;
        take(one);
      }
  }
  const closed = file.text.charAt(span.end) === "}";
  return [...names].map(([name, value]) => ({
    label: braces ? `\${${name}}` : `$${name}`,
    insert: braces ? `\${${name}${closed ? "" : "}"}` : `$${name}`,
    span,
    kind: "variable",
    ...(value !== undefined && { detail: value }),
  }));
}
