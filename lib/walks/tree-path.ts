/** What of a tree's node a walk needs; `RenderedTreeNode` and `TreeNode` are such. A node without options is a leaf. */
export type WalkNode = { readonly id: string; readonly options: readonly { readonly to: string }[] } | { readonly id: string };

/** One step of a path: a way taken, or taken back. */
export interface PathMove {
  readonly from: string;
  readonly to: string;
  readonly isBack: boolean;
}

export interface FollowedPath {
  readonly moves: readonly PathMove[];
  /** The nodes from the start to where the path ends, without what was taken back. */
  readonly trail: readonly string[];
  /** How many ids of the path, from its start, fit the tree. */
  readonly fitting: number;
}

/** A path may have this many ids. */
export const pathLimit = 200;

const idPattern = /^[a-z0-9][a-z0-9_-]{0,63}$/;

/** Whether a text can be the id of a node at all. */
export const isNodeId = (id: string): boolean => idPattern.test(id);

/** The ids of a path in an address, `event,room,full`; null where it cannot be one. */
export function readPath(text: string): readonly string[] | null {
  if (text.length > pathLimit * 65) return null;
  const ids = text.split(",");
  return ids.length <= pathLimit && ids.every(isNodeId) ? ids : null;
}

/** The path as it stands in an address; the reverse of `readPath`. */
export const writePath = (path: readonly string[]): string => path.join(",");

export function nodeOf<T extends { readonly id: string }>(nodes: readonly T[], id: string | undefined): T | undefined {
  return nodes.find((node) => node.id === id);
}

/** Ids of the nodes that a node leads to; none for a leaf and for an id that is unknown. */
export function waysFrom(nodes: readonly WalkNode[], id: string): readonly string[] {
  const node = nodeOf(nodes, id);
  return node && "options" in node ? node.options.map(({ to }) => to) : [];
}

/** Whether a node is there and an end. */
export function isLeaf(nodes: readonly WalkNode[], id: string | undefined): boolean {
  const node = nodeOf(nodes, id);
  return node !== undefined && !("options" in node);
}

/**
 * Follows the ids of a path as far as they fit: it begins at the first node, and each next id is a way on from the last one, or the one before it
 * (a step taken back). The tree has no circle, so no id can be both.
 */
export function followPath(nodes: readonly WalkNode[], path: readonly string[]): FollowedPath {
  const moves: PathMove[] = [];
  const start = nodes[0]?.id;
  if (start === undefined || path[0] !== start) return { moves, trail: [], fitting: 0 };
  const trail = [start];
  for (const [index, to] of path.entries()) {
    if (index === 0) continue;
    const from = trail.at(-1) as string;
    if (waysFrom(nodes, from).includes(to)) {
      moves.push({ from, to, isBack: false });
      trail.push(to);
    } else if (trail.length > 1 && trail.at(-2) === to) {
      moves.push({ from, to, isBack: true });
      trail.pop();
    } else return { moves, trail, fitting: index };
  }
  return { moves, trail, fitting: path.length };
}

/** The path, taken back step by step to `id`, which stands on its trail; unchanged where it does not. */
export function backTo(nodes: readonly WalkNode[], path: readonly string[], id: string): readonly string[] {
  const { trail } = followPath(nodes, path);
  const at = trail.lastIndexOf(id);
  return at === -1 ? path : [...path, ...trail.slice(at, -1).reverse()];
}

/** The shortest way from the start to a node, both included; null where none leads there. */
export function shortestPath(nodes: readonly WalkNode[], goal: string): readonly string[] | null {
  return search(nodes, goal, (from) => waysFrom(nodes, from));
}

/** Breadth first from the start, over the ways that `waysOn` allows. */
export function search(nodes: readonly WalkNode[], goal: string, waysOn: (from: string) => readonly string[]): readonly string[] | null {
  const start = nodes[0]?.id;
  if (start === undefined) return null;
  const before = new Map<string, string | null>([[start, null]]);
  for (const id of before.keys()) {
    if (id === goal) {
      const path: string[] = [];
      for (let at: string | null = goal; at !== null; at = before.get(at) ?? null) path.unshift(at);
      return path;
    }
    for (const to of waysOn(id)) if (!before.has(to)) before.set(to, id);
  }
  return null;
}

export interface PathSummary {
  /** Ways taken, those taken back too: how often somebody looked. */
  readonly looks: number;
  /** Looks of the shortest way to the same leaf; null where the path ends before one. */
  readonly least: number | null;
  /** The leaf that was reached. */
  readonly leaf: string | null;
}

/** What a walked path comes to. */
export function summarizePath(nodes: readonly WalkNode[], path: readonly string[]): PathSummary {
  const { moves, trail } = followPath(nodes, path);
  const last = trail.at(-1);
  const leaf = last !== undefined && isLeaf(nodes, last) ? last : null;
  return {
    looks: moves.filter(({ isBack }) => !isBack).length,
    least: leaf === null ? null : (shortestPath(nodes, leaf)?.length ?? 1) - 1,
    leaf,
  };
}
