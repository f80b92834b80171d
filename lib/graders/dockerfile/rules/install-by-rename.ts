import { object, oneOf, text } from "../../schema";
import { type DockerRule, opinion, quote } from "../docker-rule";
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
  readonly kind: "copy" | "write" | "move" | "mode";
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
    if (demand === "end") {
      const staying = outcome.lines.find(isStaying);
      if (staying) yield found("other", staying.words.join(" "));
      return;
    }
    const operations = operationsOf(outcome.lines, endState(file, stage).workdir, normalise(path));
    const move = operations.findLast(({ kind, to }) => kind === "move" && (to === path || to === null));
    const copy =
      move && operations.findLast(({ kind, to, at }) => (kind === "copy" || kind === "write") && at < move.at && to === move.from);
    if (demand === "check") {
      if (!move || !copy) yield found("missing");
      else {
        const between = outcome.lines.slice(copy.at + 1, move.at + 1);
        const [{ guarded: first } = { guarded: undefined }] = between;
        const isEnded = first === "checked" || first === "errexit";
        if (!isEnded && !between.every(({ guarded }) => guarded === "left out" || guarded === "checked")) yield found("unchecked");
      }
      return;
    }
    const direct = operations.find(({ kind, to }) => (kind === "copy" || kind === "write") && to === path);
    if (direct) yield found("direct", outcome.lines[direct.at]?.words.join(" "));
    else if (!move) yield found("missing");
    else if (move.from !== null && move.to !== null) {
      if (!isWithin(move.from, directoryOf(path))) yield found("filesystem", move.from);
      else if (!copy) yield found("missing");
      else if (copy.kind === "write" && !operations.some(({ kind, to }) => kind === "mode" && (to === path || to === move.from)))
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
    if (!["cp", "mv", "install", "ln"].includes(name) || args.includes("-d")) continue;
    const last = into >= 0 ? args[into + 1] : plain.at(-1);
    for (const word of into >= 0 ? plain : plain.slice(0, -1)) {
      const target = resolve(last);
      const inside = into >= 0 || last?.endsWith("/") || target === directoryOf(path);
      const to = target === null ? null : inside ? (word === null ? null : normalise(`${target}/${baseName(word)}`)) : target;
      found.push({ kind: name === "mv" ? "move" : "copy", from: resolve(word), to, at });
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
