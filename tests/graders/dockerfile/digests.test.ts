import { expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;
const cases: [what: string, text: string, verdict: "met" | "lost" | "waiting"][] = [
  ["tag and digest", `FROM golang:1.26@${digest}`, "met"],
  ["digest alone", `FROM golang@${digest}`, "met"],
  ["tag alone", "FROM golang:1.26", "lost"],
  ["nothing", "FROM golang", "lost"],
  ["scratch", "FROM scratch", "met"],
  ["an earlier stage", `FROM golang@${digest} AS b\nFROM b`, "met"],
  ["an earlier stage in other letters", `FROM golang@${digest} AS Build\nFROM build`, "met"],
  ["the second stage too", `FROM golang@${digest} AS b\nFROM alpine:3.24`, "lost"],
  ["a stage that is not needed", `FROM alpine:3.24 AS t\nFROM golang@${digest}`, "lost"],
  ["digest in an ARG", `ARG D=${digest}\nFROM golang:1.26@$D`, "met"],
  ["whole name in an ARG", `ARG BASE=golang:1.26@${digest}\nFROM $BASE`, "met"],
  ["an ARG with a tag", "ARG BASE=golang:1.26\nFROM $BASE", "lost"],
  ["too short", "FROM golang:1.26@sha256:0123456789abcdef0123456789abcdef", "waiting"],
  ["copied from an image", `FROM golang@${digest}\nCOPY --from=busybox:1.37 /bin/sh /sh`, "lost"],
  ["copied from an image by digest", `FROM golang@${digest}\nCOPY --from=busybox@${digest} /bin/sh /sh`, "met"],
  ["mounted from an image", `FROM golang@${digest}\nRUN --mount=from=busybox:1.37,target=/b true`, "lost"],
  ["copied from a stage by number", `FROM golang@${digest}\nFROM scratch\nCOPY --from=0 /x /x`, "met"],
];

test.each(cases)("%s", (_, text, verdict) => {
  const line = { id: "line", rule: "dockerfile/pin-base-image", with: { by: "digest" }, points: 1 };
  const input: Input = { text, options: {}, given: {}, rubric: [line] };
  const checked = runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input);
  expect(checked.failed).toEqual([]);
  expect(checked.lines[0]?.state).toBe(verdict);
});
