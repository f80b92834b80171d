import type { Span } from "../../rule";
import { list, object, text } from "../../schema";
import type { Call } from "../calls";
import { flagValue, hasFlag, isCallOf, optionValue, plainArguments } from "../command-pattern";
import { type DockerRule, opinion, quote, textAt } from "../docker-rule";
import { directoryOfCall, evaluate, lookupIn, pathOf } from "../evaluate";
import type { Copy, Dockerfile, Stage } from "../file";
import { placedMounts } from "../mount-targets";
import { baseName, directoryOf, isWithin, normalise, resolvePath } from "../paths";
import { placedBy } from "../placed-files";
import { callsOf } from "../run-commands";
import { matchesPattern } from "../shell-pattern";
import { finalStage, isCopy } from "../stages";
import { chainSteps, type Step } from "../steps";

const parameters = object({ keep: list(text) });

/** No layer of the final image keeps what was only fetched for building: archives, unpacked or cloned sources, files of the context. */
export const removeInSameRun: DockerRule<{ readonly keep: readonly string[] }> = {
  id: "dockerfile/remove-in-same-run",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { keep }) {
    const stage = finalStage(file);
    for (const left of leftovers(file, stage, false)) {
      if (left.path !== null && keep.some((wanted) => isKept(left, wanted))) continue;
      yield { span: left.span, data: { what: textAt(file, left.span), path: quote(left.path ?? "?") } };
    }
  },
};

/** `wanted`: a directory, or the name of a file anywhere, not that of a tree. */
function isKept({ path, inside, tree }: Fetched, wanted: string): boolean {
  return wanted.includes("/") ? isWithin(path ?? "", normalise(wanted)) : !inside && !tree && baseName(path ?? "") === wanted;
}

/** Something fetched: a file, or a directory that an archive or a repository was unpacked into. */
interface Fetched {
  /** Null when only the build knows where. */
  readonly path: string | null;
  /** An archive was unpacked here into a directory whose name it decides. */
  readonly inside: boolean;
  /** It is a directory, which `rm` takes with `-r` only. */
  readonly tree?: boolean;
  readonly span: Span;
}

const most = 1_000;
const merges = new WeakMap<Stage, readonly Fetched[]>();

/** What the layers of a stage hold; `merged` asks for the file system in the end, in which a later RUN may have removed something. */
function leftovers(file: Dockerfile, stage: Stage, merged: boolean): readonly Fetched[] {
  const known = merged ? merges.get(stage) : undefined;
  if (known) return known;
  // Stages that copy in a circle do not build.
  if (merged) merges.set(stage, []);
  let left: Fetched[] = [];
  for (const step of chainSteps(file, stage)) {
    if (isCopy(step.instruction)) left = [...left, ...copied(file, stage, step.instruction)].slice(0, most);
    else if (step.instruction.keyword === "RUN") left = merged ? afterRun(file, step, left) : [...left, ...afterRun(file, step, [])];
  }
  if (merged) merges.set(stage, left);
  return left;
}

/** From the context or an address all counts; from a stage only what that stage fetched. */
function copied(file: Dockerfile, stage: Stage, copy: Copy): Fetched[] {
  const placed = placedBy(file, stage, copy);
  return placed.flatMap((one): Fetched[] => {
    const { origin, span, path: target } = one;
    if (!origin || origin.heredoc || target === null) return [];
    if (origin.from === undefined) return [{ path: target, inside: false, span }];
    // What may be a file or a tree is listed as both; the file is what most likely comes.
    const twin = one.kind === "tree" && placed.some((other) => other !== one && other.origin === origin);
    if (typeof origin.from === "string" || origin.path === null || twin) return [];
    const source = origin.path;
    return leftovers(file, origin.from, true).flatMap((left): Fetched[] => {
      if (left.path === null) return [];
      if (isWithin(left.path, source)) {
        const rest = left.path.slice(source === "/" ? 0 : source.length);
        return [{ ...left, path: normalise(`${target}/${rest}`), span }];
      }
      // A part of a source tree, such as the program that was built in it.
      return isWithin(source, left.path) ? [{ path: target, inside: false, span }] : [];
    });
  });
}

function afterRun(file: Dockerfile, step: Step, before: readonly Fetched[]): Fetched[] {
  let left = [...before];
  const mounts = placedMounts(file, step, "cache", "tmpfs", "bind").map(({ target }) => target);
  const inMount = (path: string | null) =>
    path !== null && (isWithin(path, "/dev") || mounts.some((target) => target !== null && isWithin(path, target)));
  const calls = callsOf(step, file.escape);
  for (const call of calls) {
    const files = new Set(left.flatMap((one) => (one.inside ? [] : (one.path ?? []))));
    left = left.filter((one) => !removes(file, step, call, one, files));
    for (const one of fetchedBy(file, step, call)) if (!inMount(one.path)) left.push(one);
  }
  // A trap runs when the script ends, wherever it was set.
  return calls.some((call) => call.program === "trap" && call.words.some((word) => /\brm\s/.test(word.text))) ? [] : left;
}

function fetchedBy(file: Dockerfile, step: Step, call: Call): Fetched[] {
  const cwd = directoryOfCall(file, step, call);
  const { span } = call;
  const at = (word: Parameters<typeof pathOf>[3]): Fetched => ({ path: pathOf(file, step, call, word), inside: false, span });
  const nameOf = (address: string) => baseName(address.replace(/[?#].*$/, ""));
  const texts = plainArguments(call).map((word) => evaluate(word, lookupIn(file, step, call)));
  const inCwd = (name: string | null | undefined): Fetched => ({ path: name ? resolvePath(cwd, name) : null, inside: false, span });
  switch (call.program) {
    case "curl":
    case "wget": {
      const [letter, long] = call.program === "curl" ? ["o", "--output"] : ["O", "--output-document"];
      const redirected = call.redirects.flatMap(({ operator, descriptor, target }) =>
        /^>>?$/.test(operator) && descriptor !== 2 && target ? [at(target)] : [],
      );
      if (redirected.length > 0) return redirected;
      const word = wordBehind(call, letter) ?? flagValue(call, long);
      if (word) return word.text === "-" ? [] : [at(word)];
      if (call.words.some((one) => new RegExp(`^-[A-Za-z]*${letter}-$|^${long}=-$`).test(one.text))) return [];
      if (call.program === "curl" && !hasFlag(call, "-O", "--remote-name", "--remote-name-all")) return [];
      const into = call.program === "wget" ? flagValue(call, "-P", "--directory-prefix") : flagValue(call, "--output-dir");
      const directory = into ? pathOf(file, step, call, into) : cwd;
      const names = texts.filter((one) => one === null || /:\/\//.test(one)).map((one) => one && nameOf(one));
      return names.map((name) => ({ path: name && directory ? resolvePath(directory, name) : null, inside: false, span }));
    }
    case "tar": {
      const unpacks = call.words.some(
        ({ text: word }, index) =>
          (index === 1 && /^[a-zA-Z]*x[a-zA-Z]*$/.test(word)) || /^(-[a-zA-Z]*x[a-zA-Z]*|--extract|--get)$/.test(word),
      );
      if (!unpacks) return [];
      const into = flagValue(call, "-C", "--directory");
      const path = into ? pathOf(file, step, call, into) : cwd;
      const inside = !call.words.some((word) => word.text.startsWith("--strip"));
      return [{ path, inside, tree: !inside, span }];
    }
    case "unzip": {
      const into = optionValue(call, "d");
      return [{ path: into === undefined ? cwd : resolvePath(cwd, into), inside: into === undefined, tree: into !== undefined, span }];
    }
    case "git": {
      if (!isCallOf(call, "git clone")) return [];
      const from = texts.findIndex((one) => one !== null && /:\/\/|^git@/.test(one));
      const target = texts[from + 1];
      return [
        { ...inCwd(from < 0 || target === null ? null : (target ?? nameOf(texts[from] as string).replace(/\.git$/, ""))), tree: true },
      ];
    }
    default:
      return [];
  }
}

/** The word behind a one-letter option, alone or at the end of a group: `-fsSLo file`. */
function wordBehind(call: Call, letter: string): Call["words"][number] | undefined {
  const at = call.words.findIndex((word, index) => index > 0 && new RegExp(`^-[A-Za-z]*${letter}$`).test(word.text));
  return at > 0 ? call.words[at + 1] : undefined;
}

/** `files`: fetched files whose own removal does not take what was unpacked beside them. */
function removes(file: Dockerfile, step: Step, call: Call, { path, inside, tree = false }: Fetched, files: ReadonlySet<string>): boolean {
  if (call.conditional) return false;
  if (call.program === "find") {
    // A pattern may leave anything.
    if (!call.words.some((word) => /^(-delete|rm)$/.test(word.text)) || hasFlag(call, "-name", "-iname", "-path", "-regex")) return false;
    const gone = pathOf(file, step, call, plainArguments(call)[0]);
    return gone !== null && path !== null && isWithin(path, gone);
  }
  if (call.program !== "rm" && call.program !== "mv") return false;
  const words = plainArguments(call);
  const recursive = call.program === "mv" || hasFlag(call, "-r", "-R", "--recursive");
  return (call.program === "mv" ? words.slice(0, -1) : words).some((word) => {
    const gone = pathOf(file, step, call, word);
    // Which of the two it is only the build knows: the learner gets the benefit of the doubt.
    if (gone === null || path === null) return recursive || !inside;
    const pattern = baseName(gone);
    const directory = directoryOf(gone);
    if (/[*?[]/.test(pattern)) {
      if (path === directory) return inside && recursive && !/\.\w+$/.test(pattern);
      if (!inside && directoryOf(path) === directory)
        return (recursive || !tree) && (pattern.includes("[") || matchesPattern(pattern, baseName(path)));
      return recursive && pattern === "*" && isWithin(path, directory);
    }
    if (!recursive) return !inside && !tree && gone === path;
    return isWithin(path, gone) || (inside && directory === path && !files.has(gone));
  });
}
