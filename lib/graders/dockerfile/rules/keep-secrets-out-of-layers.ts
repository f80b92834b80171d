import type { Found } from "../../rule";
import { list, object, text } from "../../schema";
import type { Call, ShellSetting } from "../calls";
import { flagValue, hasFlag, plainArguments } from "../command-pattern";
import { contextSources } from "../context-sources";
import { isCredentialName } from "../credential-name";
import { type DockerRule, opinion, quoteCall, textAt } from "../docker-rule";
import { directoryOfCall, evaluate, lookupIn, pathOf } from "../evaluate";
import type { Dockerfile } from "../file";
import { placedMounts } from "../mount-targets";
import { baseName, isWithin, normalise, resolvePath } from "../paths";
import { removes } from "../removals";
import { callsOf } from "../run-commands";
import { variableAt } from "../scope";
import { matchesPattern } from "../shell-pattern";
import { literal, type ShellNode, type ShellPart, type ShellWord } from "../shell-tree";
import { type Step, stepsOf } from "../steps";

const parameters = object({ files: list(text), from: text });

/** No instruction of any stage copies the credential in, or writes it from its mount or a variable into a file of the layer. */
export const keepSecretsOutOfLayers: DockerRule<{ readonly files: readonly string[]; readonly from: string }> = {
  id: "dockerfile/keep-secrets-out-of-layers",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { files, from }) {
    for (const stage of file.stages)
      for (const step of stepsOf(file, stage)) {
        const { instruction } = step;
        for (const { path, span } of contextSources(file, instruction)) {
          const name = path === null || path === "." ? "" : baseName(path);
          const copied = files.find((wanted) => name === wanted || (/[*?]/.test(name) && name !== "*" && matchesPattern(name, wanted)));
          if (copied !== undefined) yield { span, data: { case: "copied", what: textAt(file, span) } };
        }
        if (instruction.keyword === "RUN") yield* writtenBy(file, step, from);
      }
  },
};

interface Write {
  readonly call: Call;
  /** Absolute; null when unknown. */
  readonly path: string | null;
}

function* writtenBy(file: Dockerfile, step: Step, from: string): Iterable<Found> {
  const calls = callsOf(step, file.escape);
  const secrets = placedMounts(file, step, "secret");
  const secretPaths = [
    normalise(from),
    ...secrets.flatMap(({ target, mount }) => (target === null || mount.env !== undefined ? [] : [target])),
  ];
  const secretVariables = new Set(secrets.flatMap(({ mount }) => (mount.env === undefined ? [] : [mount.env])));
  const lent = placedMounts(file, step, "secret", "tmpfs", "ssh").flatMap(({ target }) => (target === null ? [] : [target]));
  const isSecret = (path: string | null) => path !== null && secretPaths.some((secret) => isWithin(path, secret));
  const holds = (path: string | null) =>
    path !== null &&
    (isSecret(path) || secrets.some(({ target, mount }) => target !== null && mount.env === undefined && isWithin(target, path)));
  const harmless = (path: string | null) =>
    path !== null && (isSecret(path) || lent.some((place) => isWithin(path, place)) || /^\/(dev|proc|sys)(\/|$)/.test(path));

  const taint = new Taint(file, step, secretVariables, isSecret);
  let piped = false;
  let listed = false;
  for (const call of calls) {
    // What comes out of a secret's file stays secret through the rest of its pipeline, and so do the names of a directory that has it.
    if (!call.piped) piped = listed = false;
    else if (/^(find|ls|echo|printf)$/.test(call.program ?? ""))
      listed ||= plainArguments(call).some((word) => holds(pathOf(file, step, call, word)));
    taint.learnSettings(call);
    const reads = taint.reads(call);
    const secretText = reads || piped || taint.inWords(call.words.slice(1));
    if (call.piped && secretText) piped = true;
    for (const write of writes(file, step, call, secretText, isSecret, holds, listed, taint)) {
      if (harmless(write.path) || removedLater(file, step, calls, write)) continue;
      yield { span: call.span, data: { case: "written", what: quoteCall(call) } };
      break;
    }
    taint.learnWords(call);
  }
}

/** Files that one call fills with the credential. */
function* writes(
  file: Dockerfile,
  step: Step,
  call: Call,
  secretText: boolean,
  isSecret: (path: string | null) => boolean,
  holds: (path: string | null) => boolean,
  listed: boolean,
  taint: Taint,
): Iterable<Write> {
  const at = (word: ShellWord | undefined) => pathOf(file, step, call, word);
  const plain = plainArguments(call);
  const words = plain.map(literal);
  const program = call.program ?? "";
  const verb = words[0];
  if (/^(cp|mv|install|rsync)$/.test(program) || (program === "ln" && !/^-[a-zA-Z]*s|^--symbolic/.test(literal(call.words[1]) ?? ""))) {
    const sources = plain.slice(0, -1).map(at);
    const target = at(plain.at(-1));
    // Of a directory only a copy of the whole takes the mounted file along.
    const isWhole = program === "rsync" || call.words.some((word) => /^-[a-zA-Z]*[rRa]|^--(recursive|archive)$/.test(word.text));
    for (const source of sources)
      if (isSecret(source) || (isWhole && holds(source)))
        yield {
          call,
          path:
            target !== null && (plain.at(-1)?.text.endsWith("/") || sources.length > 1)
              ? normalise(`${target}/${baseName(source as string)}`)
              : target,
        };
  }
  const archive = archiveOf(file, step, call);
  if (archive && (archive.entries.some(holds) || (archive.listed && listed))) yield { call, path: archive.path };
  if (program === "dd") {
    const value = (name: string) => words.find((word) => word?.startsWith(`${name}=`))?.slice(name.length + 1);
    if (isSecret(value("if") ?? null)) yield { call, path: value("of") ?? null };
  }
  if (!secretText) return;
  for (const redirect of call.redirects)
    if (/^(&?>>?|>\||<>)$/.test(redirect.operator) && redirect.descriptor !== 2) yield { call, path: at(redirect.target) };
  if (program === "tee") for (const word of plain) yield { call, path: at(word) };
  const home = (name: string) => pathOf(file, step, call, textWord(call.words[0] as ShellWord, `~/${name}`));
  if (!taint.inWords(call.words.slice(1))) return;
  if (program === "git" && verb === "config")
    yield { call, path: call.words.some((word) => literal(word) === "--system") ? "/etc/gitconfig" : home(".gitconfig") };
  if (program === "git" && (verb === "clone" || verb === "remote")) yield { call, path: null };
  if (/^(p?npm|yarn)$/.test(program) && (verb === "config" || verb === "set")) yield { call, path: home(".npmrc") };
  if (/^(pip3?|poetry|composer|bundle|cargo)$/.test(program) && (verb === "config" || verb === "login")) yield { call, path: null };
  if (program === "sed" && call.words.some((word) => /^(-[a-zA-Z]*i|--in-place)/.test(literal(word) ?? "")))
    yield { call, path: at(plain.at(-1)) };
  if (program === "go" && verb === "env") yield { call, path: home(".config/go/env") };
}

/** What a call of tar, zip or cpio takes in, and the file into which it goes; null when that cannot be known. */
interface Archive {
  readonly entries: readonly (string | null)[];
  /** It reads the names of its entries from its input. */
  readonly listed: boolean;
  readonly path: string | null;
}

function archiveOf(file: Dockerfile, step: Step, call: Call): Archive | undefined {
  const at = (word: ShellWord | undefined) => pathOf(file, step, call, word);
  const output = at(call.redirects.find(({ operator }) => operator.includes(">"))?.target);
  if (call.program === "zip") {
    const [target, ...rest] = plainArguments(call);
    return { entries: rest.map(at), listed: hasFlag(call, "-@"), path: literal(target) === "-" ? output : at(target) };
  }
  if (call.program === "cpio") {
    if (hasFlag(call, "-p", "--pass-through")) return { entries: [], listed: true, path: at(plainArguments(call)[0]) };
    if (!hasFlag(call, "-o", "--create")) return undefined;
    return { entries: [], listed: true, path: at(flagValue(call, "-O", "-F", "--file")) ?? output };
  }
  return call.program === "tar" ? tarOf(file, step, call, output) : undefined;
}

/** Options of tar that take the next word, by their letters. */
const tarValues = "bfgCITVXKNFL";

function tarOf(file: Dockerfile, step: Step, call: Call, output: string | null): Archive | undefined {
  let directory = directoryOfCall(file, step, call);
  let path = output;
  let creates = false;
  const entries: (string | null)[] = [];
  const take = (letter: string | undefined, word: ShellWord | undefined) => {
    const value = word && evaluate(word, lookupIn(file, step, call));
    if (letter === "f" && value !== "-") path = value ? resolvePath(directoryOfCall(file, step, call), value) : null;
    if (letter === "C") directory = value ? resolvePath(directory, value) : null;
  };
  for (let index = 1; index < call.words.length; index++) {
    const word = call.words[index] as ShellWord;
    const value = literal(word) ?? "";
    const long = /^--(create|append|update|file|directory)(=.*)?$/.exec(value);
    if (long) {
      if (/^[cau]/.test(long[1] as string)) creates = true;
      else take(long[1] === "file" ? "f" : "C", long[2] ? textWord(word, long[2].slice(1)) : call.words[++index]);
    } else if (index === 1 ? /^-?[A-Za-z]+$/.test(value) : /^-[A-Za-z]+$/.test(value))
      for (const letter of value.replace("-", "")) {
        if (/[cru]/.test(letter)) creates = true;
        if (tarValues.includes(letter)) take(letter, call.words[++index]);
      }
    else if (!value.startsWith("-")) {
      const entry = evaluate(word, lookupIn(file, step, call));
      entries.push(entry === null ? null : resolvePath(directory, entry));
    }
  }
  return creates ? { entries, listed: false, path } : undefined;
}

const textWord = (word: ShellWord, value: string): ShellWord => ({
  ...word,
  text: value,
  parts: [{ kind: "text", value, quoted: false, joined: { value: "", pieces: [] } }],
});

/** True when the same RUN removes the file afterwards in every case: then the layer never holds it. */
function removedLater(file: Dockerfile, step: Step, calls: readonly Call[], { call, path }: Write): boolean {
  return path !== null && calls.slice(calls.indexOf(call) + 1).some((later) => removes(file, step, later, path));
}

/** Which variables of a script hold the credential, and which words show it. */
class Taint {
  private read: Call["exported"];

  constructor(
    private readonly file: Dockerfile,
    private readonly step: Step,
    private readonly variables: Set<string>,
    private readonly isSecret: (path: string | null) => boolean,
  ) {}

  /** True for a call that prints or takes in the secret's file. */
  reads(call: Call): boolean {
    const path = (word: ShellWord | undefined) => pathOf(this.file, this.step, call, word);
    if (call.redirects.some((redirect) => redirect.operator === "<" && this.isSecret(path(redirect.target)))) return true;
    return (
      /^(cat|head|tail|sed|awk|tr|cut|grep|base64|jq|envsubst|xxd)$/.test(call.program ?? "") &&
      call.words.slice(1).some((word) => this.isSecret(path(word)))
    );
  }

  /** Remembers variables that the script has set to the credential above a call. */
  learnSettings(call: Call): void {
    const unread: ShellSetting[] = [];
    for (let at = call.exported; at && at !== this.read; at = at.before) unread.push(at.value);
    this.read = call.exported;
    for (const { name, value } of unread.reverse()) if (value && this.inParts(value.parts)) this.variables.add(name);
  }

  /** Remembers variables that a call itself sets to the credential. */
  learnWords(call: Call): void {
    for (const { name, value } of call.assignments) if (value && this.inParts(value.parts)) this.variables.add(name);
    if (call.program === "export" || call.program === "read")
      for (const word of call.words.slice(1)) {
        const name = /^([A-Za-z_]\w*)=/.exec(word.text)?.[1];
        if (name !== undefined && this.inParts(word.parts)) this.variables.add(name);
      }
  }

  inWords(words: readonly ShellWord[]): boolean {
    return words.some((word) => this.inParts(word.parts));
  }

  private inParts(parts: readonly ShellPart[]): boolean {
    return parts.some((part) => {
      if (part.kind === "variable") {
        if (this.variables.has(part.name)) return true;
        if (isCredentialName(part.name) && variableAt(this.file, this.step.instruction, part.name)) return true;
        return this.inParts(part.operand);
      }
      return part.kind === "script" && part.body.some((node) => this.scriptReads(node));
    });
  }

  private scriptReads(node: ShellNode): boolean {
    if (node.kind === "command") {
      const named = (word: ShellWord | undefined) => this.isSecret(normalise(literal(word) ?? "."));
      return (
        node.words.slice(1).some(named) ||
        node.redirects.some((redirect) => redirect.operator === "<" && named(redirect.target)) ||
        this.inWords(node.words.slice(1))
      );
    }
    const inside = node.kind === "group" ? node.body : node.kind === "pipeline" || node.kind === "and-or" ? node.parts : [];
    return inside.some((part) => this.scriptReads(part));
  }
}
