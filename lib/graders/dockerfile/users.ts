import { factsOf } from "./base-image";
import type { Call } from "./calls";
import { flagValue, optionValue, plainArguments } from "./command-pattern";
import { evaluate, lookupIn, pathOf } from "./evaluate";
import type { Copy, Dockerfile, Stage } from "./file";
import { baseName, resolvePath } from "./paths";
import { callsOf } from "./run-commands";
import { expandAt } from "./scope";
import { isCopy } from "./stages";
import { chainSteps, type Step } from "./steps";

/** A user that an instruction creates. */
export interface CreatedUser {
  /** Undefined when a whole list of users comes in and its names are not known. */
  readonly name: string | undefined;
  /** Undefined when the system chooses, null when it cannot be known. */
  readonly id: number | null | undefined;
  /** Position of the instruction in the chain. */
  readonly position: number;
  readonly home: string | undefined;
  readonly call: Call | undefined;
}

const cache = new WeakMap<Stage, readonly CreatedUser[]>();

/** The users that the chain of a stage creates, in order: useradd, adduser, lines added to /etc/passwd, or the file copied in. */
export function createdUsers(file: Dockerfile, stage: Stage): readonly CreatedUser[] {
  let found = cache.get(stage);
  if (!found) {
    found = chainSteps(file, stage).flatMap((step, position) => createdBy(file, step, position));
    cache.set(stage, found);
  }
  return found;
}

function createdBy(file: Dockerfile, step: Step, position: number): CreatedUser[] {
  const { instruction } = step;
  if (isCopy(instruction)) return copiedList(file, step, instruction, position);
  if (instruction.keyword !== "RUN") return [];
  return callsOf(step, file.escape).flatMap((call) => {
    const program = call.program ?? "";
    if (program === "useradd" || program === "adduser") {
      const plain = plainArguments(call);
      const word = program === "useradd" ? plain.at(-1) : plain[0];
      const name = word && evaluate(word, lookupIn(file, step, call));
      if (name === undefined) return [];
      const id = idOf(file, step, call);
      return [
        { name: name ?? undefined, id, position, home: optionValue(call, program === "useradd" ? "d" : "h", "--home-dir", "--home"), call },
      ];
    }
    const target = call.redirects.find((redirect) => />/.test(redirect.operator) && redirect.descriptor !== 2)?.target;
    const into = program === "tee" ? plainArguments(call)[0] : target;
    if (!into || pathOf(file, step, call, into) !== "/etc/passwd") return [];
    const text = [
      ...call.words.slice(1).map((item) => evaluate(item, lookupIn(file, step, call)) ?? ""),
      ...call.redirects.map((redirect) => redirect.body?.value ?? ""),
    ].join("\n");
    return listedUsers(text.replaceAll("\\n", "\n"), position);
  });
}

function idOf(file: Dockerfile, step: Step, call: Call): number | null | undefined {
  const word = flagValue(call, "-u", "--uid");
  const value = word && evaluate(word, lookupIn(file, step, call));
  return value === undefined ? undefined : value !== null && /^\d+$/.test(value) ? Number(value) : null;
}

/** Users by the lines of /etc/passwd. */
export function listedUsers(text: string, position = 0): CreatedUser[] {
  return text.split("\n").flatMap((line) => {
    const match = /^\s*([A-Za-z_][A-Za-z0-9_.-]*):[^:]*:(\d+):\d*:[^:]*:([^:]*)/.exec(line);
    return match ? [{ name: match[1], id: Number(match[2]), position, home: match[3], call: undefined }] : [];
  });
}

function copiedList(file: Dockerfile, step: Step, copy: Copy, position: number): CreatedUser[] {
  if (!copy.target) return [];
  const target = expandAt(file, copy, copy.target).value;
  const path = target === null ? null : resolvePath(step.workdir, target);
  for (const source of copy.sources) {
    const name = source.heredoc ? source.heredoc.name : baseName(expandAt(file, copy, source).value ?? "");
    const lands = path === "/etc/passwd" || (path === "/etc" && (name === "passwd" || name === "etc"));
    if (!lands) continue;
    return source.heredoc
      ? listedUsers(source.heredoc.body.value, position)
      : [{ name: undefined, id: null, position, home: undefined, call: undefined }];
  }
  return [];
}

/** The number of a user by name or number, as the chain knows it at a position; null when it cannot be known, undefined when there is no such user. */
export function userId(file: Dockerfile, stage: Stage, user: string, before = Number.POSITIVE_INFINITY): number | null | undefined {
  if (/^\d+$/.test(user)) return Number(user);
  if (user === "root") return 0;
  const created = createdUsers(file, stage).filter((one) => one.position < before);
  const own = created.findLast((one) => one.name === user);
  if (own) return own.id ?? null;
  const { users } = factsOf(file, stage);
  const based = users?.get(user);
  if (based !== undefined) return based;
  return users === undefined || created.some((one) => one.name === undefined) ? null : undefined;
}

/** True for root by name or number, and for no name at all. */
export function isRoot(user: string): boolean {
  return user === "" || user === "root" || /^0+$/.test(user);
}
