import { describe, expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import { SortedMap } from "@/lib/graders/dockerfile/sorted-map";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();

const next = (at: number, copies: string) =>
  `FROM s${at - 1} AS s${at}\n${copies.replaceAll("FROM", `s${at - 1}`).replaceAll("AT", `${at}`)}`;
const chain = (length: number, copies: string) =>
  ["FROM debian:13 AS s0", ...Array.from({ length }, (_, at) => next(at + 1, copies))].join("\n");

/** How often a rule reads a field of an instruction. */
function reads(name: string, text: string): number {
  const input: Input = { text, options: { only: [`dockerfile/${name}`] }, given: {}, rubric: [] };
  const file = parseDockerfile(text, aroundOf(input));
  let count = 0;
  for (const instruction of file.instructions)
    for (const [field, value] of Object.entries(instruction))
      Object.defineProperty(instruction, field, {
        get() {
          count++;
          return value;
        },
      });
  expect(runRules(file, dockerfileRules, input).failed).toEqual([]);
  return count;
}

describe.each([
  ["the same file", "COPY --from=FROM /a /a"],
  ["another file each time", "COPY --from=FROM /aAT /bAT"],
  ["a directory", "COPY --from=FROM /d/ /dAT/"],
  ["a file and a change of its owner", "COPY --from=FROM /a /aAT\nRUN chown 1 /aAT"],
])("stages that are built on each other and copy from each other: %s", (_, copies) => {
  test.each(["set-owner-while-copying", "start-copied-program", "avoid-world-writable"])(
    "%s looks at each instruction equally often",
    (name) => {
      const few = reads(name, chain(100, copies));
      const many = reads(name, chain(400, copies));
      expect(few).toBeGreaterThan(100);
      expect(many / few).toBeLessThan(4.5);
    },
  );
});

describe("a sorted map", () => {
  const keys = Array.from({ length: 500 }, (_, at) => `/${(at * 7919) % 500}/x`);

  test("has what was put in, in whatever order", () => {
    for (const order of [keys, keys.toSorted(), keys.toSorted().reverse()]) {
      const map = order.reduce((so, key, at) => so.with(key, at), SortedMap.of<number>());
      expect(order.map((key) => map.get(key))).toEqual(order.map((_, at) => at));
      expect(map.get("/500/x")).toBeUndefined();
    }
  });

  test("leaves the map as it was that it is made from", () => {
    const one = SortedMap.of([["/a", 1]]);
    const two = one.with("/a", 2).with("/b", 3);
    expect([one.get("/a"), one.get("/b"), two.get("/a"), two.get("/b")]).toEqual([1, undefined, 2, 3]);
  });

  test("finds the first key that begins with a text", () => {
    const map = SortedMap.of(["/a", "/a/b/c", "/a/b", "/ab", "/b"].map((key) => [key, 1] as const));
    expect(["/a/", "/a", "/a/b/", "/ab/", "/c", ""].map((prefix) => map.firstWith(prefix))).toEqual([
      "/a/b",
      "/a",
      "/a/b/c",
      undefined,
      undefined,
      "/a",
    ]);
  });
});
