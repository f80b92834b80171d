import { describe, expect, test } from "vitest";
import type { Standing } from "@/lib/content/bank-filter";
import { nextToDo, pageOf } from "@/lib/content/bank-list";
import { standingOf } from "@/lib/content/standing";

const list = (...standings: Standing[]) =>
  standings.map((standing, index) => ({ id: index, topic: index < 2 ? "build" : "run", standing }));

describe("a page of a list", () => {
  const five = list("new", "passed", "missed", "new", "seen");
  test("groups by topic and counts over all pages", () => {
    const page = pageOf(five, "2", 2);
    expect(page).toMatchObject({ page: 2, pages: 3, from: 3, to: 4 });
    expect(page.groups).toEqual([{ topic: "run", met: 2, all: 3, questions: [five[2], five[3]] }]);
    expect(pageOf(five, undefined, 2).groups.map((group) => [group.topic, group.met, group.all])).toEqual([["build", 1, 2]]);
  });
  test.each([
    ["0", 1],
    ["99", 3],
    ["-1", 1],
    ["two", 1],
    [["2", "3"], 1],
    [undefined, 1],
  ])("asked for page %j gives page %i", (asked, page) => expect(pageOf(five, asked, 2).page).toBe(page));
  test("nothing is one empty page", () => expect(pageOf([], "1")).toMatchObject({ groups: [], page: 1, pages: 1, from: 0, to: 0 }));
});

test("a draft is taken up before what was missed, that before what is new", () => {
  expect(nextToDo(list("new", "missed", "draft"))).toMatchObject({ why: "draft", question: { id: 2 } });
  expect(nextToDo(list("seen", "new", "missed"))).toMatchObject({ why: "missed", question: { id: 2 } });
  expect(nextToDo(list("passed", "new", "new"))).toMatchObject({ why: "new", question: { id: 1 } });
  expect(nextToDo(list("passed", "seen"))).toBeNull();
});

const trace = { attempts: 1, best: 4, lastState: "failed", passedAt: null };
test.each([
  [undefined, false, "new"],
  [undefined, true, "draft"],
  [trace, false, "missed"],
  [trace, true, "draft"],
  [{ ...trace, passedAt: new Date(0) }, true, "passed"],
  [{ ...trace, lastState: "broken" }, false, "seen"],
  [{ ...trace, attempts: 0, lastState: "" }, false, "seen"],
] as const)("%j with a draft %s is %s", (stored, hasDraft, standing) => expect(standingOf(stored, hasDraft)).toBe(standing));
