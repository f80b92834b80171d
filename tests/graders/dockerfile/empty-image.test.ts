import { describe, expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input, RubricLine } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const rules = await loadRuleSet();

type Case = readonly [what: string, text: string, verdict: "met" | "lost"];

function judge({ rule, with: using }: Pick<RubricLine, "rule" | "with">, text: string): string | undefined {
  const input: Input = {
    text,
    options: {},
    given: { files: ["passwd"], contents: { passwd: "app:x:7:7::/:\n" } },
    rubric: [{ id: "line", rule, with: using, points: 1 }],
  };
  const checked = runRules(parseDockerfile(text, aroundOf(input)), rules, input);
  expect(checked.failed).toEqual([]);
  return checked.lines[0]?.state;
}

describe("time zones", () => {
  const line = { rule: "dockerfile/include-time-zones", with: undefined };
  const copy = "COPY --from=b /usr/share/zoneinfo /usr/share/zoneinfo";
  const cases: Case[] = [
    ["from Debian", `FROM golang:1.26 AS b\nFROM scratch\n${copy}`, "met"],
    ["from Alpine", `FROM golang:1.26-alpine AS b\nFROM scratch\n${copy}`, "lost"],
    ["from Alpine with the package", `FROM golang:1.26-alpine AS b\nRUN apk add tzdata\nFROM scratch\n${copy}`, "met"],
    ["from Alpine with another package", `FROM golang:1.26-alpine AS b\nRUN apk add git\nFROM scratch\n${copy}`, "lost"],
    ["from Ubuntu", `FROM ubuntu:24.04 AS b\nFROM scratch\n${copy}`, "lost"],
    ["installed at the stage below", `FROM alpine:3.24 AS a\nRUN apk add tzdata\nFROM a AS b\nFROM scratch\n${copy}`, "met"],
    ["all of /usr/share", "FROM golang:1.26 AS b\nFROM scratch\nCOPY --from=b /usr/share /usr/share", "met"],
    ["Alpine as the base", "FROM alpine:3.24", "lost"],
    ["Alpine as the base, with the package", "FROM alpine:3.24\nRUN apk add --no-cache tzdata", "met"],
    ["Debian as the base", "FROM debian:13", "met"],
    ["distroless as the base", "FROM gcr.io/distroless/static-debian13", "met"],
    ["an unknown base", "FROM example.com/base:1", "met"],
    ["by the tag", "FROM golang:1.26 AS b\nRUN go build -tags netgo,timetzdata -o /x .\nFROM scratch\nCOPY --from=b /x /x", "met"],
    ["another tag", "FROM golang:1.26 AS b\nRUN go build -tags netgo -o /x .\nFROM scratch\nCOPY --from=b /x /x", "lost"],
    ["unpacked by a program", `FROM golang:1.26-alpine AS b\nRUN unzip /z.zip -d /usr/share/zoneinfo\nFROM scratch\n${copy}`, "met"],
  ];
  test.each(cases)("%s", (_, text, verdict) => expect(judge(line, text)).toBe(verdict));
});

describe("the list of users", () => {
  const line = { rule: "dockerfile/list-user", with: { name: "app", id: 7 } };
  const cases: Case[] = [
    ["made in the image", "FROM debian:13\nRUN useradd -u 7 app\nUSER app", "met"],
    ["by number", "FROM debian:13\nRUN useradd -u 7 app\nUSER 7", "met"],
    ["a number of nobody", "FROM debian:13\nUSER 7", "lost"],
    ["with a group of the base", "FROM debian:13\nRUN useradd -u 7 app\nUSER app:users", "met"],
    ["a file of the context", "FROM scratch\nCOPY passwd /etc/passwd\nUSER app", "met"],
    ["a file of the context, into the directory", "FROM scratch\nCOPY passwd /etc/\nUSER 7:7", "met"],
    ["without the list", "FROM scratch\nUSER app", "lost"],
    ["another user of the list", "FROM debian:13\nRUN useradd -u 7 app\nUSER www-data", "lost"],
    ["another number", "FROM debian:13\nRUN useradd -u 8 app\nUSER app", "lost"],
    ["no number", "FROM debian:13\nRUN useradd app\nUSER app", "lost"],
    ["root in the end", "FROM debian:13\nRUN useradd -u 7 app", "lost"],
    ["by a file that is appended to", "FROM debian:13\nRUN echo 'app:x:7:7::/:' >> /etc/passwd\nUSER app", "met"],
    ["an unknown base", "FROM example.com/base:1\nUSER app", "met"],
    ["a group without a list of groups", "FROM scratch\nCOPY passwd /etc/passwd\nUSER app:app", "lost"],
  ];
  test.each(cases)("%s", (_, text, verdict) => expect(judge(line, text)).toBe(verdict));
});
