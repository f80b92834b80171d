import { expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();

const go = { manifests: ["go.mod", "go.sum"], install: "go mod download" };
const npm = { manifests: ["package.json", "package-lock.json"], install: ["npm ci"] };
const run = "RUN go mod download";

const cases: [what: string, using: object, text: string, verdict: "met" | "lost"][] = [
  ["beside the manifests", go, `FROM golang:1.26\nWORKDIR /src\nCOPY go.mod go.sum ./\n${run}`, "met"],
  ["another directory than WORKDIR", go, `FROM golang:1.26\nWORKDIR /app\nCOPY go.mod go.sum /src/\n${run}`, "lost"],
  ["no WORKDIR", go, `FROM golang:1.26\nCOPY go.mod go.sum /src/\n${run}`, "lost"],
  [
    "no WORKDIR, a cache mount",
    go,
    "FROM golang:1.26\nCOPY go.mod go.sum /src/\nRUN --mount=type=cache,target=/go/pkg/mod go mod download",
    "lost",
  ],
  ["where golang's images begin", go, `FROM golang:1.26\nCOPY go.mod go.sum ./\n${run}`, "met"],
  ["the same, as an absolute path", go, `FROM golang:1.26\nCOPY go.mod go.sum /go/\n${run}`, "met"],
  ["a base that may begin anywhere", go, `FROM example.com/builder:3\nCOPY go.mod go.sum /src/\n${run}`, "met"],
  ["cd to them", go, "FROM golang:1.26\nWORKDIR /\nCOPY go.mod go.sum /src/\nRUN cd /src && go mod download", "met"],
  ["cd from where golang's images begin", go, "FROM golang:1.26\nCOPY go.mod go.sum /go/src/\nRUN cd src && go mod download", "met"],
  ["a flag names the directory", go, "FROM golang:1.26\nCOPY go.mod go.sum /src/\nRUN go mod -C /src download", "met"],
  ["a directory below the manifests", go, `FROM golang:1.26\nWORKDIR /src/cmd\nCOPY go.mod go.sum /src/\n${run}`, "met"],
  [
    "bound to another place",
    go,
    "FROM golang:1.26\nWORKDIR /src\nRUN --mount=type=bind,source=go.mod,target=/m/go.mod --mount=type=bind,source=go.sum,target=/m/go.sum go mod download",
    "met",
  ],
  ["moved there before", go, `FROM golang:1.26\nWORKDIR /src\nCOPY go.mod go.sum /tmp/\nRUN cp /tmp/go.* . && go mod download`, "met"],
  ["in the stage below", go, `FROM golang:1.26 AS base\nWORKDIR /src\nCOPY go.mod go.sum ./\nFROM base\n${run}`, "met"],
  ["npm in WORKDIR", npm, "FROM node:24\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci", "met"],
  ["npm elsewhere", npm, "FROM node:24\nWORKDIR /srv\nCOPY package.json package-lock.json /app/\nRUN npm ci", "lost"],
  ["npm by prefix", npm, "FROM node:24\nCOPY package.json package-lock.json /app/\nRUN npm ci --prefix /app", "met"],
];

test.each(cases)("the install runs: %s", (_, using, text, verdict) => {
  const input: Input = {
    text,
    options: {},
    given: { files: ["go.mod", "go.sum", "main.go", "package.json", "package-lock.json"] },
    rubric: [{ id: "line", rule: "dockerfile/copy-manifest-before-source", with: using, points: 1 }],
  };
  const checked = runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input);
  expect(checked.failed).toEqual([]);
  expect(checked.lines[0]?.state).toBe(verdict);
});
