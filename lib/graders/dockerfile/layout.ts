import type { Span } from "../rule";
import { plainArguments } from "./command-pattern";
import { evaluate, lookupIn, pathOf } from "./evaluate";
import type { Dockerfile, Stage } from "./file";
import { baseName, isWithin, normalise } from "./paths";
import { placedBy } from "./placed-files";
import { callsOf } from "./run-commands";
import { isCopy } from "./stages";
import { chainSteps, type Step } from "./steps";

/** A directory or file of the build and where its content ends up. */
export interface Laid {
  /** Absolute in the stage where it was made, or from the root of the build context. */
  readonly origin: string;
  readonly target: string;
  readonly span: Span;
}

/** Where COPY, `cp` and `mv` put things in the image of a stage; what came by way of other stages is traced to where it was made. */
export function layoutOf(file: Dockerfile, stage: Stage, open: ReadonlySet<Stage> = new Set()): readonly Laid[] {
  if (open.has(stage) || open.size > 8) return [];
  const inside = new Set([...open, stage]);
  const laid: Laid[] = [];
  const copied = new Map<Stage, readonly Laid[]>();
  for (const step of chainSteps(file, stage)) {
    const { instruction } = step;
    if (isCopy(instruction)) {
      const own = placedBy(file, stage, instruction);
      const trees = new Set(own.filter(({ kind }) => kind === "tree").map(({ span }) => span));
      for (const placed of own) {
        if (!placed.origin || placed.origin.path === null || placed.path === null) continue;
        // Where it cannot be told, what is laid out is a directory.
        if (placed.kind === "file" && trees.has(placed.span)) continue;
        const { from, path } = placed.origin;
        const origin = normalise(`/${path}`);
        laid.push({ origin, target: placed.path, span: placed.span });
        if (typeof from !== "object") continue;
        const below = copied.get(from) ?? layoutOf(file, from, inside);
        copied.set(from, below);
        for (const earlier of below)
          if (isWithin(earlier.target, origin)) {
            const rest = earlier.target.slice(origin === "/" ? 0 : origin.length);
            laid.push({ origin: earlier.origin, target: normalise(`${placed.path}/${rest}`), span: placed.span });
          }
      }
    } else if (instruction.keyword === "RUN") laid.push(...laidByCalls(file, step));
  }
  return laid;
}

function laidByCalls(file: Dockerfile, step: Step): Laid[] {
  return callsOf(step, file.escape).flatMap((call) => {
    if (!["cp", "mv", "rsync", "ln"].includes(call.program ?? "")) return [];
    const plain = plainArguments(call);
    const last = plain.at(-1);
    const target = last && pathOf(file, step, call, last);
    if (!target || !last) return [];
    return plain.slice(0, -1).flatMap((word): Laid[] => {
      const origin = pathOf(file, step, call, word);
      const written = evaluate(word, lookupIn(file, step, call)) ?? "";
      if (origin === null) return [];
      const content = written.endsWith("/.") || (call.program === "rsync" && written.endsWith("/"));
      // `cp -r a x/a` makes the directory a, `cp -r a x` puts a into x when x exists.
      const named = content || baseName(target) === baseName(origin) ? target : normalise(`${target}/${baseName(origin)}`);
      return [{ origin, target: named, span: call.span }];
    });
  });
}
