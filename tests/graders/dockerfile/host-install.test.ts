import { describe, expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const rules = await loadRuleSet();

type Case = readonly [what: string, script: string, lost: "" | "rename" | "check" | "end" | "rename, check"];

function judge(text: string): string {
  const rubric = ["rename", "check", "end"].map((demand) => ({
    id: demand,
    rule: "dockerfile/install-by-rename",
    with: { path: "/host/bin/p", source: "cmd/p", demand },
    points: 1,
  }));
  const input: Input = { text, options: {}, given: {}, rubric };
  const checked = runRules(parseDockerfile(text, aroundOf(input)), rules, input);
  expect(checked.failed).toEqual([]);
  return checked.lines
    .filter(({ state }) => state === "lost")
    .map(({ id }) => id)
    .join(", ");
}

describe("a program that is brought to the host", () => {
  const image = "FROM golang:1.26 AS b\nRUN CGO_ENABLED=0 go build -o /p ./cmd/p\nFROM busybox:1.37\nCOPY --from=b /p /p\n";
  const cases: Case[] = [
    ["joined", "cp /p /host/bin/.p && mv /host/bin/.p /host/bin/p", ""],
    ["under errexit", "set -e\ncp /p /host/bin/.p\nmv /host/bin/.p /host/bin/p", ""],
    ["errexit by its long name", "set -o errexit\ncp /p /host/bin/.p\nmv /host/bin/.p /host/bin/p", ""],
    ["into the directory", "cp /p /host/bin/.x/ && mv /host/bin/.x/p /host/bin/", ""],
    ["by -t", "cp /p /host/bin/new.p && mv -T /host/bin/new.p /host/bin/p", ""],
    ["from variables", "d=/host/bin n=p\ncp /$n $d/.$n && mv $d/.$n $d/$n", ""],
    ["the first alone is checked", "cp /p /host/bin/.p && sync\nmv /host/bin/.p /host/bin/p", "check"],
    ["not checked", "cp /p /host/bin/.p\nmv /host/bin/.p /host/bin/p", "check"],
    ["errexit taken too late", "cp /p /host/bin/.p; set -e; mv /host/bin/.p /host/bin/p", "check"],
    ["errexit does not look into a list", "set -e\ncp /p /host/bin/.p && sync\nmv /host/bin/.p /host/bin/p", "check"],
    ["a list to the end, under errexit", "set -e\ncp /p /host/bin/.p && sync && mv /host/bin/.p /host/bin/p", ""],
    ["errexit and a check", "set -e\ncp /p /host/bin/.p || exit 3\nmv /host/bin/.p /host/bin/p", ""],
    ["copied to the name", "cp /p /host/bin/p", "rename, check"],
    ["linked to the name", "ln -f /p /host/bin/p", "rename, check"],
    ["by tee", "tee /host/bin/p < /p", "rename, check"],
    ["from another file system", "cp /p /tmp/p && mv /tmp/p /host/bin/p", "rename"],
    ["another file", "cp /bin/busybox /host/bin/.p && mv /host/bin/.p /host/bin/p", "rename"],
    ["another name", "cp /p /host/bin/.p && mv /host/bin/.p /host/bin/q", "rename, check"],
    ["and then it waits", "cp /p /host/bin/.p && mv /host/bin/.p /host/bin/p; sleep 3600", "end"],
    ["and then it follows", "cp /p /host/bin/.p && mv /host/bin/.p /host/bin/p; tail -F /var/log/x", "end"],
    ["a moment is no wait", "sleep 1; cp /p /host/bin/.p && mv /host/bin/.p /host/bin/p", ""],
  ];
  test.each(cases)("%s", (_, script, lost) => {
    expect(judge(`${image}COPY --chmod=755 <<'EOF' /s.sh\n#!/bin/sh\n${script}\nEOF\nENTRYPOINT ["/s.sh"]`)).toBe(lost);
  });
});
