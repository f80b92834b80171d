import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drillLeaves, drillState, drillWay, pickInDrill, pickLeaf } from "@/lib/walks/drill";
import { backTo, followPath, isLeaf, readPath, shortestPath, summarizePath, waysFrom, writePath } from "@/lib/walks/tree-path";

/** start → a | b | deep; a → one | two; b → two | three (no output known); deep → a */
const nodes = [
  {
    id: "start",
    options: [
      { to: "a", shows: "A" },
      { to: "b", shows: "B" },
      { to: "deep", shows: "D" },
    ],
  },
  {
    id: "a",
    options: [
      { to: "one", shows: "1" },
      { to: "two", shows: "2" },
    ],
  },
  { id: "b", options: [{ to: "two", shows: "2b" }, { to: "three" }] },
  {
    id: "deep",
    options: [
      { to: "a", shows: "a" },
      { to: "one", shows: "d1" },
    ],
  },
  { id: "one" },
  { id: "two" },
  { id: "three" },
];

describe("a path", () => {
  test("is followed with its steps back", () => {
    const followed = followPath(nodes, ["start", "b", "start", "a", "two"]);
    expect(followed.trail).toEqual(["start", "a", "two"]);
    expect(followed.moves.map(({ to, isBack }) => (isBack ? `<${to}` : to))).toEqual(["b", "<start", "a", "two"]);
    expect(followed.fitting).toBe(5);
  });

  test.each([
    [[], 0],
    [["a"], 0],
    [["start", "one"], 1],
    [["start", "a", "b"], 2],
    [["start", "a", "one", "two"], 3],
    [["start", "gone", "a"], 1],
    [["start", "start"], 1],
  ])("%j fits for %d ids", (path, fitting) => expect(followPath(nodes, path).fitting).toBe(fitting));

  test("is summed up against the shortest one", () => {
    expect(summarizePath(nodes, ["start", "deep", "a", "start"])).toMatchObject({ leaf: null });
    expect(summarizePath(nodes, ["start", "deep", "a", "two"])).toEqual({ looks: 3, least: 2, leaf: "two" });
    expect(summarizePath(nodes, ["start", "b", "start", "a", "one"])).toEqual({ looks: 3, least: 2, leaf: "one" });
    expect(summarizePath(nodes, ["start", "a"])).toEqual({ looks: 1, least: null, leaf: null });
    expect(shortestPath(nodes, "nowhere")).toBeNull();
  });

  test("goes back to any node of its trail, step by step", () => {
    expect(backTo(nodes, ["start", "a", "two"], "start")).toEqual(["start", "a", "two", "a", "start"]);
    expect(backTo(nodes, ["start", "a"], "b")).toEqual(["start", "a"]);
  });

  test("stands in an address, and nothing else does", () => {
    expect(readPath(writePath(["start", "a"]))).toEqual(["start", "a"]);
    for (const text of ["", "a,,b", "a b", "../x", "<b>", "A", Array(201).fill("a").join(","), "x".repeat(70), "a".repeat(100_000)])
      expect(readPath(text)).toBeNull();
  });

  test("of any clicks and steps back fits, and ends where they led", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), (choices) => {
        let path: readonly string[] = ["start"];
        const trail = ["start"];
        for (const choice of choices) {
          const ways = waysFrom(nodes, trail.at(-1) as string);
          if (choice % 3 === 0 && trail.length > 1) {
            trail.pop();
            path = [...path, trail.at(-1) as string];
          } else if (ways.length > 0) {
            trail.push(ways[choice % ways.length] as string);
            path = [...path, trail.at(-1) as string];
          }
        }
        const followed = followPath(nodes, path);
        expect(followed.fitting).toBe(path.length);
        expect(followed.trail).toEqual(trail);
        expect(readPath(writePath(path))).toEqual(path);
      }),
    );
  });
});

describe("a drill", () => {
  test("hides only leaves to which every output is known", () => {
    expect(drillLeaves(nodes)).toEqual(["one", "two"]);
    expect(drillWay(nodes, "three")).toBeNull();
    expect(drillWay(nodes, "two")).toEqual(["start", "a", "two"]);
  });

  test("picks what was not met lately, and anything once all was", () => {
    expect(pickLeaf(nodes, ["one"], 0)).toBe("two");
    expect(pickLeaf(nodes, ["one", "two"], 0.99)).toBe("two");
    expect(pickLeaf([{ id: "start", options: [{ to: "x" }, { to: "y" }] }, { id: "x" }, { id: "y" }], [], 0)).toBeNull();
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (random) =>
        isLeaf(nodes, pickLeaf(nodes, [], random) ?? ""),
      ),
    );
  });

  test("shows the output, keeps a wrong pick, and goes on with the right one", () => {
    let path: readonly string[] = ["start"];
    const state = () => {
      const now = drillState(nodes, "two", path);
      if (!now) throw new Error("no drill");
      return now;
    };
    expect(state()).toEqual({ at: "start", output: "A", right: "a", tried: [], wrong: 0, isDone: false });
    path = pickInDrill(state(), path, "b");
    expect(path).toEqual(["start", "b", "start"]);
    expect(state()).toMatchObject({ at: "start", tried: ["b"], wrong: 1 });
    expect(pickInDrill(state(), path, "b")).toBe(path);
    path = pickInDrill(state(), path, "a");
    expect(state()).toMatchObject({ at: "a", output: "2", right: "two", tried: [], wrong: 1 });
    path = pickInDrill(state(), path, "two");
    expect(state()).toEqual({ at: "two", output: "", right: null, tried: [], wrong: 1, isDone: true });
    expect(pickInDrill(state(), path, "one")).toBe(path);
  });

  test.each([[["start", "b"]], [["start", "b", "two"]], [["start", "a", "start"]], [["start", "a", "two", "a"]], [["a"]], [[]]])(
    "is not the path %j",
    (path) => expect(drillState(nodes, "two", path)).toBeNull(),
  );

  test("to a node that is no leaf, or that cannot be drilled, is none", () => {
    for (const goal of ["a", "three", "gone"]) expect(drillState(nodes, goal, ["start"])).toBeNull();
  });

  test("ends at its leaf whatever is picked, with each wrong pick kept once", () => {
    fc.assert(
      fc.property(fc.constantFrom("one", "two"), fc.array(fc.nat({ max: 2 }), { maxLength: 30 }), (goal, picks) => {
        let path: readonly string[] = ["start"];
        for (const pick of picks) {
          const state = drillState(nodes, goal, path);
          const to = state && waysFrom(nodes, state.at)[pick];
          if (state && to !== undefined && to !== null) path = pickInDrill(state, path, to);
        }
        const state = drillState(nodes, goal, path);
        expect(state).not.toBeNull();
        expect(summarizePath(nodes, path).looks).toBe((state?.wrong ?? 0) + followPath(nodes, path).trail.length - 1);
        if (state?.isDone) expect(path.at(-1)).toBe(goal);
      }),
    );
  });
});
