import { followPath, isLeaf, search, type WalkNode } from "./tree-path";

/** A node of a drill: its options show what their command prints. */
export type DrillNode =
  | { readonly id: string; readonly options: readonly { readonly shows?: string | null | undefined; readonly to: string }[] }
  | { readonly id: string };

/** The way to a leaf on which every output is known, so that the app can show it; null where there is none. */
export function drillWay(nodes: readonly DrillNode[], leaf: string): readonly string[] | null {
  return search(nodes, leaf, (from) => {
    const node = nodes.find(({ id }) => id === from);
    return node && "options" in node ? node.options.filter(({ shows }) => shows).map(({ to }) => to) : [];
  });
}

/** The leaves that a drill can hide. */
export function drillLeaves(nodes: readonly DrillNode[]): readonly string[] {
  return nodes.filter(({ id }) => isLeaf(nodes as readonly WalkNode[], id) && drillWay(nodes, id) !== null).map(({ id }) => id);
}

/**
 * The leaf that a drill hides: one of those that can be drilled, those of `before` (met lately) only when nothing else is left.
 * @param random from 0 up to, not including, 1
 */
export function pickLeaf(nodes: readonly DrillNode[], before: readonly string[], random: number): string | null {
  const all = drillLeaves(nodes);
  const fresh = all.filter((leaf) => !before.includes(leaf));
  const from = fresh.length > 0 ? fresh : all;
  return from[Math.floor(random * from.length)] ?? null;
}

export interface DrillState {
  /** The node whose output is shown; the leaf itself at the end. */
  readonly at: string;
  /** What its command prints; empty at the end. */
  readonly output: string;
  /** The node that the output points to; null at the end. */
  readonly right: string | null;
  /** Where wrong picks at this node led to, in their order. */
  readonly tried: readonly string[];
  /** Wrong picks of the whole drill. */
  readonly wrong: number;
  readonly isDone: boolean;
}

/** Where a drill stands, or null where the path is not one of a drill to this leaf: each wrong way must be taken back at once. */
export function drillState(nodes: readonly DrillNode[], goal: string, path: readonly string[]): DrillState | null {
  const way = drillWay(nodes, goal);
  const { fitting, moves } = followPath(nodes, path);
  if (!way || !isLeaf(nodes, goal) || path.length === 0 || fitting < path.length) return null;
  let step = 0;
  let wrong = 0;
  let tried: string[] = [];
  let isAway = false;
  for (const { to, isBack } of moves) {
    if (isBack !== isAway) return null;
    isAway = false;
    if (isBack) continue;
    if (to === way[step + 1]) {
      step++;
      tried = [];
    } else {
      isAway = true;
      tried.push(to);
      wrong++;
    }
  }
  if (isAway) return null;
  const at = way[step] as string;
  const right = way[step + 1] ?? null;
  return { at, output: right === null ? "" : outputOf(nodes, at, right), right, tried, wrong, isDone: at === goal };
}

/** What the command of `from` prints where the way leads to `to`. */
export function outputOf(nodes: readonly DrillNode[], from: string, to: string): string {
  const node = nodes.find(({ id }) => id === from);
  return (node && "options" in node && node.options.find((option) => option.to === to && option.shows)?.shows) || "";
}

/** The path after a pick: on, or to the wrong node and back. */
export function pickInDrill(state: DrillState, path: readonly string[], to: string): readonly string[] {
  if (state.isDone || state.tried.includes(to)) return path;
  return to === state.right ? [...path, to] : [...path, to, state.at];
}
