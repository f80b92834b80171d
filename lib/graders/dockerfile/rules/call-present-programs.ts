import type { Span } from "../../rule";
import { object, optional, text } from "../../schema";
import { absenceOf } from "../absent-makers";
import { factsOf } from "../base-image";
import type { Call } from "../calls";
import type { CallSite } from "../command-pattern";
import { callSites, flagValue, isCallOf, plainArguments } from "../command-pattern";
import { type DockerRule, opinion, quoteCall } from "../docker-rule";
import { pathOf } from "../evaluate";
import type { Dockerfile, Stage } from "../file";
import { groupsOf } from "../groups";
import { readImageReference } from "../image-reference";
import { lostIn } from "../lost-failures";
import { makersOf } from "../makers";
import { placedMounts } from "../mount-targets";
import { installs, packagesNamed } from "../package-manager";
import { baseName, isWithin } from "../paths";
import { mayHold, placedFiles, placedInStage } from "../placed-files";
import { programPaths } from "../program-paths";
import { scriptOf, shellSource } from "../run-commands";
import { expandAt } from "../scope";
import { literal } from "../shell-tree";
import { finalStage, neededStages } from "../stages";
import { startCommandOf } from "../start-command";
import { endState, type Step, stepsOf } from "../steps";
import { isRoot } from "../users";

/** What stops the build when a RUN calls it without root. */
const rootOnly =
  "apk add,apk del,apk update,apt-get install,apt-get update,apt install,apt update,useradd,groupadd,usermod,adduser,addgroup".split(",");

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const alpineLacks = words("apt apt-get apt-cache yum dnf microdnf useradd usermod userdel groupadd groupmod groupdel sudo");
const debianLacks = words("apk yum dnf microdnf sudo");
/** Not in the small images, nor in those of a language that stand on Alpine or are slim. */
const tools = words("curl wget gcc make");
/** Not where the image is of the distribution alone. */
const languages = words("bash git go node npm pip pip3 python python3 java");

/** What may put a program of a system in place; package managers have names to go by. */
const copying = words("cp mv ln install tar unzip curl wget");
/** Packages that may bring one of the first two lists; no others do. */
const systemPackages = /^(apt|dpkg|apk|yum|dnf|microdnf|shadow|sudo|podman|buildah|docker|lxc)/;
/** Packages that bring none of the other two. */
const plainPackages =
  /^(ca-certificates|tzdata|tini|dumb-init|su-exec|gosu|musl-dev|libpq|libpq-dev|libpq5|postgresql-client|zstd|jq|libc6-compat|gcompat|sqlite|sqlite-libs|libstdc\+\+|openssl)$/;

/**
 * A RUN that the build depends on calls no program that its stage certainly lacks, nothing that needs root without it, and no script with
 * carriage returns; the start command, when it begins with `start`, an interpreter, finds it in the final image; and so does USER its group.
 */
export const callPresentPrograms: DockerRule<{ readonly start?: string | undefined }> = {
  id: "dockerfile/call-present-programs",
  ...opinion,
  severity: "error",
  with: object({ start: optional(text) }),
  needs: ["shell"],
  *check(file, { start: interpreter }) {
    const last = finalStage(file);
    const { entrypoint, cmd } = startCommandOf(file, last);
    const start = (entrypoint ?? cmd)?.exec?.[0];
    const say = (what: string, span: Span, user = "", of = { call: "", program: "", base: "" }) => ({
      span,
      data: { case: what, user, ...of },
    });
    if (start && interpreter && baseName(start.text) === interpreter && lacksAtStart(file, last, start.text, interpreter))
      yield say("start", start.span, "", { call: "", program: interpreter, base: last.base ?? "" });
    const { userBy } = endState(file, last);
    const word = userBy?.argument;
    const group = word && expandAt(file, userBy, word).value?.split(":")[1];
    if (group && /^[a-z]/.test(group) && groupsOf(file, last).made?.has(group) === false) yield say("of", word.span, group);
    for (const { instruction } of neededStages(file).flatMap((stage) => stepsOf(file, stage))) {
      if (instruction.keyword !== "RUN") continue;
      // Only what is a script as a whole: in a file that it writes the marks may be meant.
      const [script] = shellSource(instruction) === instruction.heredocs[0]?.body ? instruction.heredocs : [];
      if (script && /\S\r\n/.test(file.text.slice(script.span.start, script.span.end))) yield say("ending", script.marker);
    }
    let list: string | undefined;
    for (const site of callSites(file, neededStages(file))) {
      const { step, call, stage } = site;
      if (call.conditional || step.instruction.keyword !== "RUN" || call.wrappers.length > 0 || factsOf(file, stage).shell === false)
        continue;
      if (lostIn(step, file.escape).has(call.command)) continue;
      const isAbsent = lacks(file, site);
      const user = isAbsent || !rootOnly.some((pattern) => isCallOf(call, pattern)) ? undefined : userOf(file, site);
      const what = isAbsent ? "absent" : user === undefined ? undefined : "root";
      // One list that is missing is told; each is looked for everywhere.
      const path = what || list ? undefined : missingList(file, site);
      const group =
        what || path || !call.words.some(({ text }) => /^-.*[gG]/.test(text)) ? undefined : groupsOf(file, stage).missing.get(call);
      if (!(what ?? path ?? group)) continue;
      list ??= path;
      const { name } = readImageReference(stage.base ?? "");
      const of = { call: quoteCall(call), program: call.program ?? "", base: name };
      yield say(what ?? (path ? "file" : "group"), call.span, user ?? path ?? group, of);
    }
  },
};

/** The list of requirements that pip or uv is given and that nothing brings. */
function missingList(file: Dockerfile, { stage, step, call }: CallSite): string | undefined {
  const word = /^(pip|python|uv)[\d.]*$/.test(call.program ?? "") ? flagValue(call, "-r", "--requirement") : undefined;
  if (!word || !plainArguments(call).some(({ text }) => /^(install|wheel)$/.test(text)) || factsOf(file, stage).users === undefined)
    return undefined;
  const path = pathOf(file, step, call, word);
  // An address is none of the image's paths.
  if (path === null || /:|^.dev/.test(word.text)) return undefined;
  if (placedMounts(file, step).some(({ target }) => target === null || isWithin(path, target))) return undefined;
  const isHeld = placedFiles(file, stage, step.instruction.index + 1).some((one) => one.call !== call && mayHold([one], path));
  return isHeld && !makersOf(file, stage, path).every((maker) => absenceOf(file, maker)) ? undefined : path;
}

/** The user of a RUN when it is certainly not root. */
function userOf(file: Dockerfile, { step, stage }: CallSite): string | undefined {
  const user = (step.user === undefined ? factsOf(file, stage).user : step.user)?.split(":")[0];
  return user === undefined || user.includes("$") || isRoot(user) ? undefined : user;
}

function lacks(file: Dockerfile, site: CallSite): boolean {
  const { step, call, stage } = site;
  const program = call.program ?? "";
  if (literal(call.words[0]) !== program || !mayLack(file, stage, program)) return false;
  if (step.instruction.keyword !== "RUN") return false;
  const { order, ...first } = bringers(file, stage);
  const at = first[isOfSystem(program) ? "system" : "tool"];
  if (at === "above" || (at && (order.get(at) ?? 0) < (order.get(call) ?? 0) && at.command !== call.command)) return false;
  return !isPlaced(file, site, program);
}

function lacksAtStart(file: Dockerfile, stage: Stage, path: string, program: string): boolean {
  const { system, tool } = bringers(file, stage);
  const isMissing = factsOf(file, stage).bare || mayLack(file, stage, program);
  return isMissing && !system && !tool && !programPaths(file, stage, path).some((one) => mayHold(placedFiles(file, stage), one));
}

const isOfSystem = (program: string) => alpineLacks.has(program) || debianLacks.has(program);

interface Bringers {
  /** The stage's own calls, each with its position. */
  readonly order: ReadonlyMap<Call, number>;
  /** The first call that may bring a program of a system; `above` when a stage that it stands on has one. */
  readonly system: Call | "above" | undefined;
  readonly tool: Call | "above" | undefined;
}

const known = new WeakMap<Stage, Bringers>();

/** A stage and those it stands on, parents first, down from the nearest that is read already: a chain of thousands is walked once. */
function unreadChain(stage: Stage, isRead: (link: Stage) => boolean): readonly Stage[] {
  const links: Stage[] = [];
  for (let at: Stage | undefined = stage; at; at = at.parent) {
    links.push(at);
    if (isRead(at)) break;
  }
  return links.reverse();
}

function bringers(file: Dockerfile, stage: Stage): Bringers {
  let found: Bringers = { order: new Map(), system: undefined, tool: undefined };
  for (const one of unreadChain(stage, (link) => known.has(link))) {
    found = known.get(one) ?? ownBringers(file, one, found);
    known.set(one, found);
  }
  return found;
}

function ownBringers(file: Dockerfile, stage: Stage, above: Bringers): Bringers {
  let system: Bringers["system"] = above.system && "above";
  let tool: Bringers["tool"] = above.tool && "above";
  const order = new Map<Call, number>();
  for (const { step, call } of callSites(file, [stage])) {
    order.set(call, order.size);
    if (system && tool) continue;
    const named = installs(call) ? packagesNamed(file, step, call) : undefined;
    const isAny = mayBringAny(call, named !== undefined);
    if (isAny || named?.some(({ name }) => name === null || systemPackages.test(name))) system ??= call;
    if (isAny || named?.some(({ name }) => name === null || !plainPackages.test(name))) tool ??= call;
  }
  return { order, system, tool };
}

function mayBringAny(call: Call, installsPackages: boolean): boolean {
  // A script that is not written out may install anything.
  const isScript = /^(ba|da|a)?sh$/.test(call.program ?? "")
    ? call.command.inner === undefined
    : /^\.|^source$|\//.test(literal(call.words[0]) ?? "/");
  if (isScript) return true;
  // What is downloaded, unpacked or copied may be anything.
  return !installsPackages && call.words.some((word) => isWithin(literal(word) ?? "", "/usr") || literal(word) === "/");
}

const placed = new WeakMap<Step, Map<string, boolean>>();

/** Whether the RUN defines the program as a function, or something above it may have put it in place. */
function isPlaced(file: Dockerfile, { step, stage }: CallSite, program: string): boolean {
  const answers = placed.get(step) ?? new Map<string, boolean>();
  placed.set(step, answers);
  let answer = answers.get(program);
  if (answer === undefined) {
    answer =
      (step.instruction.keyword === "RUN" &&
        scriptOf(step.instruction, step.shell, file.escape).nodes.some((node) => node.kind === "function" && node.name === program)) ||
      programPaths(file, stage, program).some((path) => firstHolder(file, stage, path) < step.instruction.index);
    answers.set(program, answer);
  }
  return answer;
}

const firstHolders = new WeakMap<Stage, Map<string, number>>();

/** Index of the first instruction in the chain of a stage that may put a program at a path; Infinity where there is none. */
function firstHolder(file: Dockerfile, stage: Stage, path: string): number {
  let first = Number.POSITIVE_INFINITY;
  for (const link of unreadChain(stage, (one) => firstHolders.get(one)?.has(path) ?? false)) {
    const answers = firstHolders.get(link) ?? new Map<string, number>();
    firstHolders.set(link, answers);
    const known = answers.get(path);
    if (known !== undefined) first = known;
    else if (first === Number.POSITIVE_INFINITY)
      first =
        placedInStage(file, link).find((one) => (!one.call || copying.has(one.call.program ?? "")) && mayHold([one], path))?.instruction
          .index ?? first;
    answers.set(path, first);
  }
  return first;
}

function mayLack(file: Dockerfile, stage: Stage, program: string): boolean {
  const { name, tag = "" } = readImageReference(stage.base ?? "");
  const { libc, users } = factsOf(file, stage);
  const own = /^(alpine|debian|ubuntu)$/.test(name);
  if (!users || !(own || /^(golang|node|python)$/.test(name)) || file.around.given.images?.[stage.base ?? ""]) return false;
  const onAlpine = libc === "musl";
  if ((onAlpine ? alpineLacks : debianLacks).has(program)) return true;
  if (own)
    return (tools.has(program) && !(onAlpine && program === "wget")) || (languages.has(program) && !(!onAlpine && program === "bash"));
  return onAlpine ? tools.has(program) && program !== "wget" : /(^|-)slim/.test(tag) && tools.has(program);
}
