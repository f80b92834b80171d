// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of shells
import { describe, expect, test } from "vitest";
import type { Call } from "@/lib/graders/dockerfile/calls";
import { isCallOf } from "@/lib/graders/dockerfile/command-pattern";
import { evaluate, lookupIn, pathOf } from "@/lib/graders/dockerfile/evaluate";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import { callsOf } from "@/lib/graders/dockerfile/run-commands";
import { literal } from "@/lib/graders/dockerfile/shell-tree";
import { finalStage } from "@/lib/graders/dockerfile/stages";
import { chainSteps } from "@/lib/graders/dockerfile/steps";

function callsFrom(text: string) {
  const file = parseDockerfile(text.includes("FROM ") ? text : `FROM debian:13\n${text}`);
  const steps = chainSteps(file, finalStage(file));
  return { file, sites: steps.flatMap((step) => callsOf(step, file.escape).map((call) => ({ step, call }))) };
}
/** Words with blanks between, or with commas where a word holds a blank itself. */
function shown(call: Call): string {
  const words = call.words.map((word) => literal(word) ?? word.text);
  return words.join(words.some((word) => word.includes(" ")) ? "," : " ");
}

describe("the calls of", () => {
  test.each([
    ["RUN a b && c | d; e &", ["a b", "c", "d", "e"]],
    ['RUN ["a", "b c"]', ["a,b c"]],
    ['RUN ["sh", "-c", "a b && c"]', ["sh,-c,a b && c", "a b", "c"]],
    ["RUN sh -ec 'a \"b c\"' x", ['sh,-ec,a "b c",x', "a,b c"]],
    ["RUN bash -o pipefail -c 'a | b'", ["bash,-o,pipefail,-c,a | b", "a", "b"]],
    ["RUN <<EOF\na b\nc\nEOF", ["a b", "c"]],
    ["RUN <<EOF bash -e\na b\nEOF", ["bash -e", "a b"]],
    ["RUN <<EOF python3\nimport os\nEOF", ["python3"]],
    ["RUN <<EOF\n#!/usr/bin/env python3\nimport os\nEOF", []],
    ["RUN A=1 env B=2 sudo -u x nice -n 5 apt-get -y install z", ["apt-get -y install z"]],
    ["RUN command -v apt && exec apt update", ["command -v apt", "apt update"]],
    ['RUN echo "$(a $(b))" `c` ${X:-$(d)} <(e)', ['echo,"$(a $(b))",`c`,${X:-$(d)},<(e)', "a $(b)", "b", "c", "d", "e"]],
    [
      "RUN if a; then b; else c; fi; for x in $(d); do e; done; f() { g; }; case $(h) in i) j;; esac",
      ["a", "b", "c", "d", "e", "g", "h", "j"],
    ],
    ["RUN X=$(a) > $(b) c", ["c", "a", "b"]],
    ["RUN echo 'apt install' # apt install\n", ["echo,apt install"]],
    ["# escape=`\nFROM mcr.microsoft.com/windows/nanoserver\nRUN dir", []],
    ['FROM a\nSHELL ["pwsh", "-c"]\nRUN Get-Item x', []],
  ])("%j", (text, expected) => {
    expect(callsFrom(text).sites.map(({ call }) => shown(call))).toEqual(expected);
  });

  test("stand in the source where they are written", () => {
    const text = "FROM debian:13\nRUN a \\\n  # note\n  && sh -c 'go build \"./x\"' \\\n  && b";
    const { sites } = callsFrom(text);
    expect(sites.map(({ call }) => text.slice(call.span.start, call.span.end))).toEqual([
      "a",
      "sh -c 'go build \"./x\"'",
      'go build "./x"',
      "b",
    ]);
  });
});

describe("a pattern", () => {
  test.each([
    ["go mod download", "go -C api mod download -x", true],
    ["go mod download", "/usr/local/go/bin/go mod download", true],
    ["go mod download", "go mod verify", false],
    ["apt-get upgrade", "apt-get -o Dpkg::Use-Pty=0 upgrade", true],
    ["apt-get upgrade", "apt-get install upgrade", false],
    ["apt", "apt-get install x", false],
    ["apt", "apt install x", true],
    ["npm install", "npm --loglevel=warn install x", true],
    ["npm install", "npm --prefix x install", true],
    ["npm ci", "npm $X ci", false],
  ])("%j and %j: %s", (pattern, command, expected) => {
    expect(callsFrom(`RUN ${command}`).sites.some(({ call }) => isCallOf(call, pattern))).toBe(expected);
  });
});

test("variables come from the command, the script, ENV and ARG, in this order", () => {
  const { file, sites } = callsFrom(
    'FROM debian:13\nARG A=arg B=arg C=arg D=arg\nENV B=env C=env D=env\nRUN export C=script; D=script; D=own x "$A-$B-$C-$D-${E:-none}-$F"',
  );
  const last = sites.at(-1);
  if (!last) throw new Error("no call");
  const value = (name: string) =>
    evaluate(
      { text: "", span: { start: 0, end: 0 }, parts: [{ kind: "variable", name, operator: "", operand: [], quoted: true, text: "" }] },
      lookupIn(file, last.step, last.call),
    );
  expect(["A", "B", "C", "D", "F"].map(value)).toEqual(["arg", "env", "script", "own", null]);
});

test("paths are seen from WORKDIR and cd", () => {
  const { file, sites } = callsFrom(
    "FROM debian:13\nWORKDIR /a\nWORKDIR b\nRUN touch x && (cd sub && touch y) && cd /z && touch w ../v ~/u",
  );
  const paths = sites.flatMap(({ step, call }) =>
    call.program === "touch" ? call.words.slice(1).map((word) => pathOf(file, step, call, word)) : [],
  );
  expect(paths).toEqual(["/a/b/x", "/a/b/sub/y", "/z/w", "/v", "/root/u"]);
});
