import { expect, test } from "vitest";
import { filterRules, isRuleFilterSet, type RuleEntry, readRuleFilter, ruleQuery } from "@/lib/rules/rule-entry";

const rule = (id: string, more: Partial<RuleEntry> = {}): RuleEntry => ({
  id,
  room: id.split("/")[0] as RuleEntry["room"],
  name: id.split("/")[1] ?? "",
  layer: "policy",
  severity: "warning",
  aliases: [],
  title: "",
  hasFix: false,
  exercises: 0,
  ...more,
});
const rules = [
  rule("dockerfile/use-exec-form", { aliases: ["DL3025"], title: "PID 1 must be the program", exercises: 3 }),
  rule("dockerfile/begin-with-from", { severity: "error", layer: "syntax" }),
  rule("go/wrap-errors", { hasFix: true, aliases: ["buildkit/error", "ASC2164"] }),
];

test.each([
  [{}, [0, 1, 2]],
  [{ q: "dl3025" }, [0]],
  [{ q: "program pid" }, [0]],
  [{ room: "go" }, [2]],
  [{ room: "../etc" }, [0, 1, 2]],
  [{ severity: "error" }, [1]],
  [{ severity: "warning" }, [0, 2]],
  [{ severity: "info" }, []],
  [{ severity: "worst" }, [0, 1, 2]],
  [{ tool: "hadolint" }, [0]],
  [{ tool: "buildkit" }, [2]],
  [{ tool: "constructor" }, [0, 1, 2]],
  [{ fix: "1" }, [2]],
  [{ used: "1" }, [0]],
  [{ used: "yes" }, [0, 1, 2]],
  [{ q: "x", fix: "1" }, []],
])("%j", (query, expected) => expect(filterRules(rules, readRuleFilter(query)).map((found) => rules.indexOf(found))).toEqual(expected));

test("a filter survives being written and read", () => {
  const filter = readRuleFilter({ q: "a=b", room: "go", severity: "warning", tool: "buildkit", fix: "1", used: "1" });
  expect(readRuleFilter(Object.fromEntries(new URLSearchParams(ruleQuery(filter))))).toEqual(filter);
  expect(isRuleFilterSet(filter)).toBe(true);
  expect(isRuleFilterSet(readRuleFilter({}))).toBe(false);
});
