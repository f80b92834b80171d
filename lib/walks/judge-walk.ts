import type { SheetFigures } from "@/lib/content/question";
import { type DrillNode, drillState } from "./drill";
import { isSheetDone, sheetSteps } from "./sheet-walk";
import { followPath, isLeaf, type WalkNode } from "./tree-path";
import type { WalkLog } from "./walk";

/** What of a question can be walked. */
export interface Walkable {
  readonly tree: readonly (WalkNode & DrillNode)[] | null;
  readonly worksheet: SheetFigures | null;
}

/** `isEnded`: nothing can follow. `right`: of a worksheet, per answer, whether it was right; null where ours was asked for. */
export interface JudgedWalk {
  readonly isEnded: boolean;
  readonly right: readonly (boolean | null)[];
}

/** Holds a log against the question that it walks; null where it is no walk through it. */
export function judgeWalk({ tree, worksheet }: Walkable, log: WalkLog): JudgedWalk | null {
  if (log.kind === "worksheet") {
    const steps = worksheet && sheetSteps(worksheet, log.variant, log.answers);
    if (!steps) return null;
    const right = steps.flatMap(({ tries, state }) => [
      ...tries.map(({ check }) => check.is === "right"),
      ...(state === "shown" ? [null] : []),
    ]);
    return { isEnded: isSheetDone(steps), right };
  }
  if (!tree) return null;
  if (log.kind === "drill") {
    const state = drillState(tree, log.goal, log.path);
    return state && { isEnded: state.isDone, right: [] };
  }
  const { fitting, trail } = followPath(tree, log.path);
  if (fitting < log.path.length) return null;
  // A leaf ends the walk, so none is followed by a step back.
  const early = log.path.slice(0, -1).some((id) => isLeaf(tree, id));
  return early ? null : { isEnded: log.ended || isLeaf(tree, trail.at(-1)), right: [] };
}
