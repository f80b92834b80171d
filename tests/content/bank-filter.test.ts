import { describe, expect, test } from "vitest";
import {
  bankQuery,
  countOptions,
  dimensionToLift,
  type Filtered,
  filterBank,
  lifted,
  readBankFilter,
  toggled,
} from "@/lib/content/bank-filter";

const question = (id: string, more: Partial<Filtered> = {}): Filtered => ({
  id,
  slug: `slug-${id}`,
  titleEn: `Title of ${id}`,
  titleZh: null,
  level: 2,
  kind: "concept",
  standing: "new",
  topic: "build",
  ...more,
});
const bank = [
  question("docker-0001", { level: 1, titleEn: "Which instructions make a layer?" }),
  question("docker-0002", { kind: "exercise", standing: "passed" }),
  question("docker-0003", { kind: "exercise", level: 3, standing: "missed", topic: "security" }),
  question("docker-0004", { kind: "spot-the-bug", level: 3, topic: "security", titleZh: "找出令牌" }),
];
const ids = (query: Record<string, string | string[]>) =>
  filterBank(bank, readBankFilter(query, ["build", "security"])).map(({ id }) => id.slice(-1));
const read = (query: Record<string, string | string[]>) => readBankFilter(query, ["build", "security"]);

describe("an address narrows a bank", () => {
  test.each([
    [{}, ["1", "2", "3", "4"]],
    [{ level: "senior" }, ["3", "4"]],
    [{ level: ["junior", "senior"] }, ["1", "3", "4"]],
    [{ kind: "exercise", level: "senior" }, ["3"]],
    [{ state: ["passed", "missed"] }, ["2", "3"]],
    [{ topic: "build" }, ["1", "2"]],
    [{ q: "LAYER which" }, ["1"]],
    [{ q: "令牌" }, ["4"]],
    [{ q: "docker-0003" }, ["3"]],
    [{ q: "layer", topic: "security" }, []],
    [{ level: "wizard", kind: "toString", topic: "docker/build", state: "" }, ["1", "2", "3", "4"]],
  ])("%j", (query, expected) => expect(ids(query)).toEqual(expected));

  test("a text is trimmed and cut at 80 characters", () => {
    expect(read({ q: `  ${"x".repeat(99)}` }).text).toBe("x".repeat(80));
    expect(read({ q: "   " }).text).toBe("");
  });

  test("a filter survives being written and read", () => {
    const filter = read({ q: "a & b", level: ["junior", "staff"], kind: "exercise", state: "new", topic: ["security", "build"] });
    const query = Object.fromEntries(
      [...new URLSearchParams(bankQuery(filter, 3)).entries()].reduce(
        (map, [key, value]) => map.set(key, [...(map.get(key) ?? []), value]),
        new Map<string, string[]>(),
      ),
    );
    expect(read(query)).toEqual(filter);
    expect(query.page).toEqual(["3"]);
    expect(bankQuery(read({}))).toBe("");
  });

  test("an option turns over", () => {
    const once = toggled(read({ level: "junior" }), "level", 3);
    expect(once.level).toEqual([1, 3]);
    expect(toggled(once, "level", 1).level).toEqual([3]);
    expect(lifted(once, "level").level).toEqual([]);
  });
});

test("an option counts what it would leave beside the other dimensions, its own left out", () => {
  const counts = countOptions(bank, read({ level: "senior", kind: "exercise" }), "kind");
  expect(Object.fromEntries(counts)).toEqual({ exercise: 1, "spot-the-bug": 1 });
  expect(Object.fromEntries(countOptions(bank, read({ kind: "exercise" }), "state"))).toEqual({ passed: 1, missed: 1 });
});

describe("nothing fits", () => {
  test("the filter whose lifting leaves the fewest is named", () => {
    expect(dimensionToLift(bank, read({ kind: "concept", level: "senior" }))).toEqual({ dimension: "level", leaves: 1 });
  });
  test("where no single one will do, none is", () => {
    expect(dimensionToLift(bank, read({ q: "nowhere", kind: "concept", level: "senior" }))).toBeNull();
  });
});
