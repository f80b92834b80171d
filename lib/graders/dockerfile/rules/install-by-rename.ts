import { object, oneOf, text } from "../../schema";
import { type DockerRule, opinion, quote } from "../docker-rule";
import { fileModeAt } from "../file-mode";
import { isMadeFrom } from "../made-from";
import { makersOf } from "../makers";
import { baseName, directoryOf, isWithin, normalise, resolvePath } from "../paths";
import { finalStage, stageSpan } from "../stages";
import { type Line, simulateStart } from "../start-simulation";
import { endState } from "../steps";

const parameters = object({ path: text, source: text, demand: oneOf("rename", "check", "end") });

interface Demand {
  /** Where the program has to appear, in a directory of the host. */
  readonly path: string;
  /** The directory of the context from which it is built. */
  readonly source: string;
  /** It appears by a rename; only after a copy that succeeded; and the container ends. */
  readonly demand: "rename" | "check" | "end";
}

/** A file operation of the start command. */
interface Operation {
  readonly kind: "copy" | "write" | "move" | "mode" | "remove";
  readonly from: string | null;
  readonly to: string | null;
  /** Position among the lines. */
  readonly at: number;
}

/** The start command puts a program into a directory of the host in such a way that nobody ever sees half of it. */
export const installByRename: DockerRule<Demand> = {
  id: "dockerfile/install-by-rename",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { path, source, demand }) {
    const stage = finalStage(file);
    const outcome = simulateStart(file, "\u0000");
    const found = (what: string, written = "") => ({
      span: outcome?.at ?? stageSpan(file, stage),
      data: { case: what, path, written: what === "foreign" ? source : quote(written) },
    });
    if (!outcome) {
      yield found("missing");
      return;
    }
    const operations = operationsOf(outcome.lines, endState(file, stage).workdir, normalise(path));
    const move = operations.findLast(({ kind, to }) => kind === "move" && (to === path || to === null));
    if (demand === "end") {
      const staying = outcome.lines.find(isStaying);
      if (staying) yield found("other", staying.words.join(" "));
      // Who asks whether it failed may well act on it, and a script with an `exit 1` of its own come to that.
      else if (move && !/undefined|condition|loop/.test(`${outcome.lines[move.at]?.lost}`) && !/\bexit\s+["']?[1-9$]/.test(file.text))
        yield found("status");
      return;
    }
    const copy =
      move && operations.findLast(({ kind, to, at }) => (kind === "copy" || kind === "write") && at < move.at && to === move.from);
    if (demand === "check") {
      if (!move || !copy) yield found("missing");
      else {
        const between = outcome.lines.slice(copy.at + 1, move.at + 1);
        const [{ guarded: first } = { guarded: undefined }] = between;
        const lost = outcome.lines[copy.at]?.lost;
        const isEnded = lost !== "background" && (first === "checked" || first === "errexit" || !lost);
        if (!isEnded && !between.every(({ guarded }) => guarded === "left out" || guarded === "checked")) yield found("unchecked");
      }
      return;
    }
    const direct = operations.find(({ kind, to }) => (kind === "copy" || kind === "write") && to === path);
    const away = operations.find(({ kind, from, at }) => (kind === "move" || kind === "remove") && from === path && at < (move?.at ?? 0));
    const mode = copy?.kind === "copy" ? fileModeAt(file, stage, copy.from ?? "")?.bits : undefined;
    if (direct) yield found("direct", outcome.lines[direct.at]?.words.join(" "));
    else if (away) yield found("away", outcome.lines[away.at]?.words.join(" "));
    else if (!move) yield found("missing");
    else if (move.from !== null && move.to !== null) {
      if (!isWithin(move.from, directoryOf(path))) yield found("filesystem", move.from);
      else if (!copy) yield found("missing");
      else if (
        (copy.kind === "write" || (typeof mode === "number" && !(mode & 0o111))) &&
        !operations.some(({ kind, to, at }) => kind === "mode" && (to === move.from || to === null) && at < move.at)
      )
        yield found("mode", move.from);
      else {
        const { from } = copy;
        if (from !== null && !makersOf(file, stage, from).some((maker) => isMadeFrom(file, maker, source))) yield found("foreign");
      }
    }
  },
};

/** What the lines do with files, in order; `path` is the file that counts, whose directory is known to be one. */
function operationsOf(lines: readonly Line[], workdir: string | null, path: string): Operation[] {
  const found: Operation[] = [];
  let here = workdir;
  for (const [at, { words, writes }] of lines.entries()) {
    const name = baseName(words[0] ?? "");
    const resolve = (word: string | null | undefined) => (word === null || word === undefined ? null : resolvePath(here, word));
    const args = words.slice(1);
    const into = args.findIndex((word) => word === "-t" || word === "--target-directory");
    const plain = args.filter((word, index) => !(word?.startsWith("-") && word !== "-") && !takesNext(name, args[index - 1]));
    if (name === "cd") here = resolve(plain[0]);
    for (const target of writes)
      if (target !== "/dev/null") found.push({ kind: "write", from: resolve(plain[0]), to: resolve(target), at });
    if (name === "chmod" && /[1357]|x/.test(plain[0] ?? ""))
      for (const word of plain.slice(1)) found.push({ kind: "mode", from: null, to: resolve(word), at });
    if (name === "rm") for (const word of plain) found.push({ kind: "remove", from: resolve(word), to: null, at });
    const output = name === "dd" && args.find((word) => word?.startsWith("of="));
    const input = args.find((word) => word?.startsWith("if="));
    if (output) found.push({ kind: "write", from: resolve(input?.slice(3)), to: resolve(output.slice(3)), at });
    if (!["cp", "mv", "install", "ln"].includes(name) || args.includes("-d") || (name === "mv" && args.includes("-n"))) continue;
    const last = into >= 0 ? args[into + 1] : plain.at(-1);
    for (const word of into >= 0 ? plain : plain.slice(0, -1)) {
      const target = resolve(last);
      const inside = into >= 0 || last?.endsWith("/") || target === directoryOf(path);
      const to = target === null ? null : inside ? (word === null ? null : normalise(`${target}/${baseName(word)}`)) : target;
      found.push({ kind: name === "mv" ? "move" : name === "install" ? "write" : "copy", from: resolve(word), to, at });
      if (name === "install" && !args.some((word) => /^0?[246]+$/.test(word ?? ""))) found.push({ kind: "mode", from: null, to, at });
    }
  }
  return found;
}

const takesNext = (program: string, flag: string | null | undefined): boolean =>
  flag === "-t" || flag === "--target-directory" || (program === "install" && /^-[mog]$/.test(flag ?? ""));

/** A line that keeps the container running after the work. */
const isStaying = ({ words: [program, first, ...rest] }: Line): boolean =>
  (baseName(program ?? "") === "sleep" && /^(inf.*|\d{2,}[smhd]?|\d+[hd])$/.test(first ?? "")) ||
  (baseName(program ?? "") === "tail" && [first, ...rest].some((word) => /^-[a-z]*[fF]|^--follow/.test(word ?? "")));
