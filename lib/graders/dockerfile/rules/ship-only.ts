import { list, object, oneOf, optional, text } from "../../schema";
import { callSites, isCallOf, plainArguments } from "../command-pattern";
import { type DockerRule, opinion, quoteCall, textAt } from "../docker-rule";
import { pathOf } from "../evaluate";
import type { Dockerfile, Stage } from "../file";
import { makersOf } from "../makers";
import { isWithin, normalise } from "../paths";
import { type Origin, placedFiles } from "../placed-files";
import { chainOf, finalStage, isCopy } from "../stages";
import { stepsOf } from "../steps";

const parameters = object({ allow: list(text), also: optional(oneOf("written")) });

/** Every file that is copied into the final image, or `also` written into it, is one of the allowed paths or lies below one. */
export const shipOnly: DockerRule<{ readonly allow: readonly string[]; readonly also?: "written" | undefined }> = {
  id: "dockerfile/ship-only",
  ...opinion,
  with: parameters,
  needs: ["shell"],
  *check(file, { allow, also }) {
    const stage = finalStage(file);
    const said = new Set<number>();
    for (const { origin, instruction, span, kind, path } of placedFiles(file, stage)) {
      if (
        origin && !origin.heredoc
          ? isAllowed(file, origin, allow, new Set())
          : !also || path === null || path === "/" || isNamed(path, allow)
      )
        continue;
      if (!(also || isCopy(instruction)) || said.has(span.start)) continue;
      // A file that a stage has written may have any name there.
      if (typeof origin?.from === "object" && kind !== "tree" && path !== null && isNamed(path, allow)) continue;
      said.add(span.start);
      yield { span, data: { case: "path", what: textAt(file, span), allowed: allow.join(", ") } };
    }
    for (const { call } of callSites(file, chainOf(stage)))
      if (
        ["npm", "yarn", "pnpm"].some((tool) =>
          ["ci", "install", "i", "add", "run build", "build"].some((words) => isCallOf(call, `${tool} ${words}`)),
        )
      )
        yield {
          span: call.span,
          data: { case: "command", what: quoteCall(call), allowed: allow.join(", ") },
        };
  },
};

const isNamed = (path: string, allow: readonly string[]): boolean =>
  allow.some((wanted) => `${path}/`.includes(`${normalise(`/${wanted}`)}/`));

function isAllowed(file: Dockerfile, { from, path }: Origin, allow: readonly string[], open: Set<string>): boolean {
  if (path === null) return true;
  const whole = normalise(`/${path}`);
  if (isNamed(whole, allow)) return true;
  if (typeof from !== "object") return false;
  // What a compiler writes is output, whatever it is called, and wherever it lies.
  const [maker, ...others] = makersOf(file, from, whole);
  if (others.length === 0 && maker?.kind === "call" && maker.site.call.program === "go") return true;
  return isGathered(file, from, whole, allow, open);
}

/** True when a stage filled a directory with allowed paths and nothing else. */
function isGathered(file: Dockerfile, stage: Stage, path: string, allow: readonly string[], open: Set<string>): boolean {
  const key = `${stage.number} ${path}`;
  if (open.has(key) || (path === "/" && stage.base !== "scratch")) return false;
  open.add(key);
  const inside = placedFiles(file, stage).filter(
    (placed) => placed.path === null || isWithin(placed.path, path) || (placed.kind === "tree" && isWithin(path, placed.path)),
  );
  const filled = inside.filter((placed) => placed.kind !== "directory");
  return (
    filled.length > 0 &&
    filled.every((placed) => {
      // What a compiler writes is output, whatever it is called.
      if (placed.call?.program === "go") return true;
      if (placed.path === null) return false;
      if (placed.origin) return placed.origin.heredoc !== undefined || isAllowed(file, placed.origin, allow, open);
      const { call } = placed;
      if (!call || !["cp", "mv", "install"].includes(call.program ?? "")) return isNamed(placed.path, allow);
      const own = file.stages[placed.instruction.stage] as Stage;
      const step = stepsOf(file, own).find((one) => one.instruction === placed.instruction);
      return (
        step !== undefined &&
        plainArguments(call)
          .slice(0, -1)
          .every((word) => isAllowed(file, { from: own, path: pathOf(file, step, call, word), heredoc: undefined }, allow, open))
      );
    })
  );
}
