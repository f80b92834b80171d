import type { Span } from "../../rule";
import { object, text } from "../../schema";
import { factsOf } from "../base-image";
import { usualPath } from "../base-variables";
import { type Call, callsIn } from "../calls";
import { type CallSite, callSites, callsAbove, flagValue, hasFlag, isCallOf, plainArguments } from "../command-pattern";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { directoryOfCall, environmentOf, pathOf } from "../evaluate";
import type { Dockerfile, Stage } from "../file";
import { readImageReference } from "../image-reference";
import { baseName, directoryOf, isWithin, normalise, resolvePath } from "../paths";
import { placesInFinal } from "../reaches-final";
import { callsOf, scriptOf } from "../run-commands";
import { imageVariable } from "../scope";
import { literal, type ShellWord } from "../shell-tree";
import { chainOf, finalStage, neededStages, stageSpan } from "../stages";
import { startCommandOf } from "../start-command";
import { endState, type Step } from "../steps";
import { isRoot } from "../users";

type Fault = "absent" | "unseen" | "moved" | "version" | "library" | "wheels";

/** The start command runs the program, and its Python finds the packages that pip or uv installed from the requirements. */
export const bringPythonPackages: DockerRule<{ readonly program: string }> = {
  id: "dockerfile/bring-python-packages",
  ...opinion,
  with: object({ program: text }),
  needs: ["shell"],
  *check(file, { program }) {
    const last = finalStage(file);
    const start = startOf(file, last, program);
    if (start === null) return;
    const say = (span: Span, fault: string, place = "") => ({ span, data: { case: fault, program, place: quote(place) } });
    if (!start) {
      const { entrypoint, cmd } = startCommandOf(file, last);
      yield say((entrypoint ?? cmd)?.span ?? stageSpan(file, last), "start");
      return;
    }
    const sites = [...callSites(file, neededStages(file))];
    const wheels = sites.some(({ call }) => isPip(call, "wheel"));
    let fault: Fault = "absent";
    let place = "";
    let span: Span = start.span;
    for (const site of sites) {
      if (!reads(site.call)) continue;
      if (wheels && isPip(site.call, "install") && !namesWheels(file, site)) {
        fault = "wheels";
        span = site.call.span;
        continue;
      }
      const where = installedAt(file, site);
      if (where === null) return;
      const found = faultOf(file, last, site, where, start);
      if (found === undefined) return;
      [fault, place, span] = [found, where.prefix, start.span];
    }
    yield say(span, fault, place);
  },
};

/** `pip install`, `python -m pip install` and their like. */
function isPip(call: Call, verb: string): boolean {
  const { program = "" } = call;
  if (/^pip[0-9.]*$/.test(program)) return isCallOf(call, `${program} ${verb}`);
  if (/^python[0-9.]*$/.test(program)) return hasFlag(call, "-m") && isCallOf(call, `${program} pip ${verb}`);
  return isCallOf(call, `uv pip ${verb}`);
}

/** True for an install of what the project needs, false for one of a tool by its name, such as `pip install uv`. */
function reads(call: Call): boolean {
  if (isCallOf(call, "uv sync") || isCallOf(call, "uv pip sync")) return true;
  return isPip(call, "install") && (hasFlag(call, "-r", "--requirement") || plainArguments(call).some(isPath));
}

const isPath = (word: ShellWord): boolean => /^\.|\/|\.whl$/.test(word.text);

function namesWheels(file: Dockerfile, { step, call }: CallSite): boolean {
  return (
    hasFlag(call, "-f", "--find-links", "--no-index") ||
    plainArguments(call).some((word) => /\.whl$|\/\*$|\/[^ ]*wheel/.test(word.text)) ||
    ["PIP_FIND_LINKS", "PIP_NO_INDEX", "UV_FIND_LINKS"].some((name) => environmentOf(file, step, call, name) !== undefined)
  );
}

interface Installed {
  readonly kind: "system" | "venv" | "prefix" | "user" | "target";
  readonly prefix: string;
}

/** Where an install puts the packages; null when it cannot be known. */
function installedAt(file: Dockerfile, site: CallSite): Installed | null {
  const { step, call } = site;
  const at = (kind: Installed["kind"], flags: readonly string[], variable: string): Installed | null | undefined => {
    const word = flagValue(call, ...flags);
    const set = word ? pathOf(file, step, call, word) : environmentOf(file, step, call, variable);
    return set === undefined ? undefined : set === null ? null : { kind, prefix: normalise(set) };
  };
  const named = at("target", ["-t", "--target"], "PIP_TARGET") ?? at("prefix", ["--prefix"], "PIP_PREFIX");
  if (named !== undefined) return named;
  const root = at("prefix", ["--root"], "PIP_ROOT");
  if (root !== undefined) return root && { kind: "prefix", prefix: `${root.prefix}/usr/local` };
  if (hasFlag(call, "--user")) {
    const base = environmentOf(file, step, call, "PYTHONUSERBASE");
    const home = environmentOf(file, step, call, "HOME") ?? (isRoot(step.user ?? "") ? "/root" : null);
    return base ? { kind: "user", prefix: base } : home === null ? null : { kind: "user", prefix: `${home}/.local` };
  }
  const venv = venvOf(file, site);
  return venv === null ? null : venv === undefined ? { kind: "system", prefix: "/usr/local" } : { kind: "venv", prefix: venv };
}

/** The virtual environment that a call installs into: by the path of its program, an activation above it, a variable of uv, or PATH. */
function venvOf(file: Dockerfile, { stage, step, call }: CallSite): string | null | undefined {
  const made = venvsOf(file, stage, call);
  const program = literal(call.words[0]);
  if (program === undefined) return null;
  if (program.includes("/")) return ownPrefix(resolvePath(directoryOfCall(file, step, call), program));
  const above = callsOf(step, file.escape);
  const active = activated(file, step, above.slice(0, above.indexOf(call)));
  if (active !== undefined) return active;
  // Of both tools: an interpreter, or the environment that has it.
  const python = flagValue(call, "--python");
  const path = python && (literal(python) ?? "/").includes("/") ? pathOf(file, step, call, python) : undefined;
  if (path !== undefined) return path?.includes("/bin/") ? ownPrefix(path) : path;
  if (call.program === "uv") {
    if (hasFlag(call, "--system")) return undefined;
    const sync = isCallOf(call, "uv sync");
    const set = environmentOf(file, step, call, sync ? "UV_PROJECT_ENVIRONMENT" : "VIRTUAL_ENV");
    if (set !== undefined) return set;
    return environmentOf(file, step, call, "UV_SYSTEM_PYTHON") && !sync
      ? undefined
      : resolvePath(directoryOfCall(file, step, call), ".venv");
  }
  const directories = environmentOf(file, step, call, "PATH");
  if (directories === null) return null;
  for (const directory of directories?.split(":") ?? []) {
    const prefix = ownPrefix(`${directory}/python`);
    if (prefix !== undefined && made.some((venv) => venv === null || venv === prefix)) return prefix;
    if (directory === "/usr/local/bin" || directory === "/usr/bin") return undefined;
  }
  return undefined;
}

/** The prefix of a program in some `bin`; undefined for the system's own. */
function ownPrefix(program: string | null): string | null | undefined {
  if (program === null) return null;
  const prefix = directoryOf(directoryOf(normalise(program)));
  return prefix === "/usr/local" || prefix === "/usr" || prefix === "/" ? undefined : prefix;
}

/** Virtual environments that the calls above one make. */
function venvsOf(file: Dockerfile, stage: Stage, before: Call): readonly (string | null)[] {
  const above = new Set(callsAbove(file, stage, before));
  return [...callSites(file, chainOf(stage))].flatMap(({ step, call }) => {
    if (!above.has(call)) return [];
    const program = call.program ?? "";
    const words = plainArguments(call);
    if (/^python[0-9.]*$/.test(program) && hasFlag(call, "-m") && ["venv", "virtualenv"].includes(literal(words[0]) ?? ""))
      return [pathOf(file, step, call, words.at(-1))];
    if (program === "virtualenv") return [pathOf(file, step, call, words.at(-1))];
    if (isCallOf(call, "uv venv")) return [words[1] ? pathOf(file, step, call, words.at(-1)) : resolvePath(step.workdir, ".venv")];
    return [];
  });
}

/** The virtual environment whose `activate` one of the calls sources; undefined when none does. */
function activated(file: Dockerfile, step: Step, calls: readonly Call[]): string | null | undefined {
  const call = calls.findLast((one) => (one.program === "." || one.program === "source") && /\/activate$/.test(one.words[1]?.text ?? ""));
  return call && ownPrefix(pathOf(file, step, call, call.words[1]));
}

interface Started {
  /** The program itself, or the Python that is given it as a module. */
  readonly word: string;
  readonly module: boolean;
  /** Directories in which a name is looked up; null when they cannot be known. */
  readonly path: readonly string[] | null;
  readonly span: Span;
}

/** Programs that only start others, or that are no script. */
const fronts = /^(tini|dumb-init|catatonit|sh|ash|dash|bash|python[0-9.]*)$/;

/** How the image starts the program; null when a script decides, undefined when it does not. */
function startOf(file: Dockerfile, stage: Stage, program: string): Started | null | undefined {
  const { entrypoint, cmd } = startCommandOf(file, stage);
  const state = endState(file, stage);
  const set = imageVariable(file, stage, "PATH")?.value;
  let unknown = false;
  for (const start of [entrypoint, entrypoint && !entrypoint.exec ? undefined : cmd]) {
    if (!start) continue;
    const calls = callsIn(scriptOf(start, state.shell, file.escape).nodes);
    for (const [index, call] of calls.entries()) {
      const texts = call.words.map((word) => literal(word) ?? "");
      const at = texts.findIndex((word) => baseName(word) === program);
      if (at < 0) {
        // A script of the image's own, and the main file of the package, may well start the program.
        unknown ||=
          texts.some((word) => word.endsWith(`${program}/__main__.py`)) ||
          call.program === undefined ||
          ((texts[0] ?? "").includes("/") && !fronts.test(call.program));
        continue;
      }
      const module = texts[at - 1] === "-m";
      const word = module ? texts.slice(0, at - 1).findLast((one) => /^python[0-9.]*$/.test(baseName(one))) : texts[at];
      if (word === undefined) return null;
      const step = { ...state, instruction: start, stage };
      const active = activated(file, step, calls.slice(0, index));
      const path = set === null || active === null ? null : [...(active ? [`${active}/bin`] : []), ...(set ?? usualPath).split(":")];
      return { word, module, path: path?.map(normalise) ?? null, span: call.span };
    }
  }
  return unknown ? null : undefined;
}

/** Why the started program does not find what one call installed; undefined when it does, or when that cannot be told. */
function faultOf(file: Dockerfile, last: Stage, { stage }: CallSite, { kind, prefix }: Installed, start: Started): Fault | undefined {
  const version = pythonOf(stage);
  if (version === undefined || start.path === null) return undefined;
  const arrive = (path: string) => [...placesInFinal(file, stage, normalise(path))];
  const lib = kind === "target" ? prefix : `${prefix}/lib/python${version}/site-packages`;
  const libs = arrive(lib);
  const name = start.module ? "python" : baseName(start.word);
  const programs = arrive(`${prefix}/bin/${name}`);
  if ([...libs, ...programs].includes(null)) return undefined;
  if (libs.length === 0) return "absent";
  const inside = chainOf(last).includes(stage);
  if (!inside && (pythonOf(last) ?? version) !== version) return "version";
  const libraries = [factsOf(file, stage).libc, factsOf(file, last).libc];
  if (!inside && !libraries.includes(undefined) && libraries[0] !== libraries[1]) return "library";
  const system = ["/usr/local/bin", "/usr/bin"].map((directory) => `${directory}/${name}`);
  const there = [...programs, ...(start.module ? system : [])];
  const candidates = start.word.includes("/")
    ? [resolvePath(endState(file, last).workdir, start.word) ?? ""]
    : start.path.map((directory) => `${directory}/${name}`);
  const program = candidates.find((path) =>
    there.some((one) => one === path || (start.module && directoryOf(one ?? "") === directoryOf(path))),
  );
  if (program === undefined) return "unseen";
  const own = ownPrefix(program) ?? "/usr/local";
  // A script names its Python by the path at which it was installed.
  if (!start.module && kind === "venv" && !arrive(`${prefix}/bin/python`).includes(`${prefix}/bin/python`)) return "moved";
  const interpreter = start.module ? own : kind === "venv" ? prefix : "/usr/local";
  return libs.some((place) => place !== null && sees(file, last, place, interpreter, kind, start)) ? undefined : "unseen";
}

function sees(file: Dockerfile, last: Stage, place: string, interpreter: string, kind: Installed["kind"], start: Started): boolean {
  if (isWithin(place, `${interpreter}/lib`)) return true;
  const path = imageVariable(file, last, "PYTHONPATH")?.value;
  if (path === null || path?.split(":").some((one) => normalise(one) === place)) return true;
  const { workdir, user } = endState(file, last);
  if (kind === "user") return !isWithin(place, "/root") || isRoot(user ?? "");
  return start.module && workdir === place;
}

/** `3.14` of an official Python image; undefined for others. */
function pythonOf(stage: Stage): string | undefined {
  const { name, tag } = readImageReference(stage.base ?? "");
  return name === "python" ? /^\d+\.\d+/.exec(tag ?? "")?.[0] : undefined;
}
