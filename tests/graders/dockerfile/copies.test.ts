import { expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();

const places = { rule: "dockerfile/lay-out-copies", with: { entries: ["/app/migrations", "/app/web/pages"] } };
const only = { rule: "dockerfile/ship-only", with: { allow: ["migrations", "pages"] } };
const given = { files: ["main.go", "migrations/1.sql", "pages/a.html"] };
const build = "FROM golang:1.26 AS b\nWORKDIR /src\nCOPY . .\n";

const cases: [what: string, line: typeof places | typeof only, text: string, verdict: "met" | "lost"][] = [
  ["each by its place", places, "FROM alpine:3.24\nCOPY migrations /app/migrations\nCOPY pages /app/web/pages", "met"],
  ["into a directory by name", places, "FROM alpine:3.24\nWORKDIR /app\nCOPY migrations/ migrations/\nCOPY pages ./web/pages/", "met"],
  ["parents keep the names", places, "FROM alpine:3.24\nWORKDIR /app\nCOPY --parents migrations ./\nCOPY --parents pages /app/web/", "met"],
  [
    "parents behind a pivot",
    places,
    `${build}FROM alpine:3.24\nCOPY --parents --from=b /src/./migrations /app/\nCOPY --parents --from=b /src/./pages /app/web/`,
    "met",
  ],
  [
    "parents of an absolute path keep all of it",
    places,
    `${build}FROM alpine:3.24\nCOPY --parents --from=b /src/migrations /app/\nCOPY --parents --from=b /src/./pages /app/web/`,
    "lost",
  ],
  ["without parents the content is spilled", places, "FROM alpine:3.24\nCOPY migrations /app/\nCOPY pages /app/web/pages", "lost"],
  ["one is missing", places, "FROM alpine:3.24\nCOPY migrations /app/migrations", "lost"],
  ["the whole context brings one along", places, "FROM alpine:3.24\nCOPY . /app/\nCOPY pages /app/web/pages", "met"],
  ["the whole context elsewhere does not", places, "FROM alpine:3.24\nCOPY . /srv/\nCOPY pages /app/web/pages", "lost"],
  [
    "by way of a gathered directory",
    places,
    `${build}RUN mkdir -p /o/web && cp -r migrations /o/migrations && cp -r pages /o/web/pages\nFROM alpine:3.24\nCOPY --from=b /o /app`,
    "met",
  ],
  ["a compiler's output", only, `${build}RUN go build -o /o/x .\nFROM scratch\nCOPY --from=b /o/x /x`, "met"],
  [
    "its directory, beside what is allowed",
    only,
    `${build}RUN go build -o /o/ ./... && cp -r pages /o/\nFROM scratch\nCOPY --from=b /o /`,
    "met",
  ],
  ["its directory, beside sources", only, `${build}RUN go build -o /o/ ./... && cp main.go /o/\nFROM scratch\nCOPY --from=b /o /`, "lost"],
  ["its directory, where the sources are", only, `${build}RUN go build -o x .\nFROM scratch\nCOPY --from=b /src /`, "lost"],
];

test.each(cases)("%s", (_, { rule, with: using }, text, verdict) => {
  const input: Input = { text, options: {}, given, rubric: [{ id: "line", rule, with: using, points: 1 }] };
  const checked = runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input);
  expect(checked.failed).toEqual([]);
  expect(checked.lines[0]?.state).toBe(verdict);
});
