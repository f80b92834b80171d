// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { describe, expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input, RubricLine } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const dockerfileRules = await loadRuleSet();

const native = { rule: "dockerfile/run-on-build-platform", with: undefined };
const base = { rule: "dockerfile/ship-target-platform", with: undefined };
const architecture = {
  rule: "dockerfile/compile-for-target",
  with: { command: "go build", variable: "GOARCH", from: ["TARGETARCH", "TARGETPLATFORM"] },
};
type Case = readonly [what: string, text: string, verdict: "met" | "lost"];

function judge({ rule, with: using }: Pick<RubricLine, "rule" | "with">, text: string): string | undefined {
  const input: Input = { text, options: {}, given: {}, rubric: [{ id: "line", rule, with: using, points: 1 }] };
  const checked = runRules(parseDockerfile(text, aroundOf(input)), dockerfileRules, input);
  expect(checked.failed).toEqual([]);
  return checked.lines[0]?.state;
}

const builder = "FROM --platform=$BUILDPLATFORM golang:1.26 AS b\n";

describe("where a RUN runs", () => {
  const cases: Case[] = [
    ["braces", "FROM --platform=${BUILDPLATFORM} alpine:3.24\nRUN true", "met"],
    ["with a default that never counts", "FROM --platform=${BUILDPLATFORM:-linux/amd64} alpine:3.24\nRUN true", "met"],
    ["OS and architecture of the builder", "FROM --platform=$BUILDOS/$BUILDARCH alpine:3.24\nRUN true", "met"],
    ["by way of an ARG of another name", "ARG ON=$BUILDPLATFORM\nFROM --platform=$ON alpine:3.24\nRUN true", "met"],
    ["declared above FROM, without a default", "ARG BUILDPLATFORM\nFROM --platform=$BUILDPLATFORM alpine:3.24\nRUN true", "met"],
    ["a default above FROM replaces it", "ARG BUILDPLATFORM=linux/amd64\nFROM --platform=$BUILDPLATFORM alpine:3.24\nRUN true", "lost"],
    ["inherited from a stage on the builder", `${builder}FROM b\nRUN true`, "met"],
    ["inherited from a stage on the target", "FROM alpine:3.24 AS a\nFROM a\nRUN true", "lost"],
    ["exec form is emulated as well", 'FROM alpine:3.24\nRUN ["true"]', "lost"],
    ["only copies on the target", `${builder}RUN true\nFROM alpine:3.24\nCOPY --from=b /x /x`, "met"],
    ["the target's variable", "FROM --platform=$TARGETPLATFORM alpine:3.24\nRUN true", "lost"],
    ["a stage that the image does not need", "FROM alpine:3.24 AS t\nRUN true\nFROM scratch\nCOPY x /x", "met"],
    ["an ARG of the caller", "ARG P\nFROM --platform=$P alpine:3.24\nCOPY x /x", "met"],
  ];
  test.each(cases)("%s", (_, text, verdict) => expect(judge(native, text)).toBe(verdict));
});

describe("what a compiler makes code for", () => {
  const cases: Case[] = [
    [
      "a stage for each",
      `${builder}FROM b AS b-amd64\nENV GOARCH=amd64\nFROM b AS b-arm64\nENV GOARCH=arm64\nFROM b-$TARGETARCH AS o\nRUN go build -o /x ./x\nFROM scratch\nCOPY --from=o /x /x`,
      "met",
    ],
    [
      "a stage for each, one of them for another architecture",
      `${builder}FROM b AS b-amd64\nENV GOARCH=amd64\nFROM b AS b-arm64\nENV GOARCH=386\nFROM b-$TARGETARCH AS o\nRUN go build -o /x ./x\nFROM scratch\nCOPY --from=o /x /x`,
      "lost",
    ],
    [
      "a loop, and the one of the target copied",
      `${builder}RUN for a in amd64 arm64; do GOARCH=$a go build -o /o/$a ./x; done\nFROM scratch\nARG TARGETARCH\nCOPY --from=b /o/$TARGETARCH /x`,
      "met",
    ],
    [
      "a loop without the other one",
      `${builder}RUN for a in amd64 386; do GOARCH=$a go build -o /o/$a ./x; done\nFROM scratch\nARG TARGETARCH\nCOPY --from=b /o/$TARGETARCH /x`,
      "lost",
    ],
    [
      "a loop over platforms",
      `${builder}RUN for p in linux/amd64 linux/arm64; do GOARCH=\${p#*/} go build -o /o/$p/x ./x; done\nFROM scratch\nARG TARGETPLATFORM\nCOPY --from=b /o/$TARGETPLATFORM/x /x`,
      "met",
    ],
    [
      "a loop, and always the same copied",
      `${builder}RUN for a in amd64 arm64; do GOARCH=$a go build -o /o/$a ./x; done\nFROM scratch\nCOPY --from=b /o/arm64 /x`,
      "lost",
    ],
    ["in front of the command", `${builder}ARG TARGETARCH\nRUN GOARCH=$TARGETARCH go build -o /x ./x`, "met"],
    ["exported", `${builder}ARG TARGETARCH\nRUN export GOARCH=$TARGETARCH && go build -o /x ./x`, "met"],
    ["through env", `${builder}ARG TARGETARCH\nRUN env GOARCH="\${TARGETARCH}" go build -o /x ./x`, "met"],
    ["ENV of ARG", `${builder}ARG TARGETARCH\nENV GOARCH=$TARGETARCH\nRUN go build -o /x ./x`, "met"],
    ["ENV above ARG sees nothing", `${builder}ENV GOARCH=$TARGETARCH\nARG TARGETARCH\nRUN go build -o /x ./x`, "lost"],
    ["ARG as the variable itself", `${builder}ARG TARGETARCH\nARG GOARCH=$TARGETARCH\nRUN go build -o /x ./x`, "met"],
    ["cut off the platform", `${builder}ARG TARGETPLATFORM\nRUN GOARCH=\${TARGETPLATFORM#linux/} go build -o /x ./x`, "met"],
    ["by a program", `${builder}ARG TARGETPLATFORM\nRUN GOARCH=$(echo "$TARGETPLATFORM" | cut -d/ -f2) go build -o /x ./x`, "met"],
    [
      "chosen by case",
      `${builder}ARG TARGETPLATFORM\nRUN case "$TARGETPLATFORM" in linux/amd64) export GOARCH=amd64 ;; *) export GOARCH=arm64 ;; esac && go build -o /x ./x`,
      "met",
    ],
    [
      "chosen by if",
      `${builder}ARG TARGETARCH\nRUN <<EOF\nset -e\nGOARCH=amd64\nif [ "$TARGETARCH" = arm64 ]; then GOARCH=arm64; fi\nexport GOARCH\ngo build -o /x ./x\nEOF`,
      "met",
    ],
    [
      "inherited from a parent",
      `FROM --platform=$BUILDPLATFORM golang:1.26 AS a\nARG TARGETARCH\nENV GOARCH=$TARGETARCH\nFROM a\nRUN go build -o /x ./x`,
      "met",
    ],
    ["written by go env", `${builder}ARG TARGETARCH\nRUN go env -w GOARCH=$TARGETARCH\nRUN go build -o /x ./x`, "met"],
    ["on the target itself", "FROM golang:1.26\nRUN go build -o /x ./x", "met"],
    ["fixed on the target", "FROM golang:1.26\nRUN GOARCH=amd64 go build -o /x ./x", "lost"],
    ["not set on the builder", `${builder}RUN go build -o /x ./x`, "lost"],
    ["a variable of the shell alone", `${builder}ARG TARGETARCH\nRUN GOARCH=$TARGETARCH; go build -o /x ./x`, "lost"],
    ["an ENV that is changed", `${builder}ARG TARGETARCH\nENV GOARCH=\nRUN GOARCH=$TARGETARCH; go build -o /x ./x`, "met"],
    ["not declared", `${builder}RUN GOARCH=$TARGETARCH go build -o /x ./x`, "lost"],
    ["declared above FROM only", `ARG TARGETARCH\n${builder}RUN GOARCH=$TARGETARCH go build -o /x ./x`, "lost"],
    ["declared after the command", `${builder}RUN GOARCH=$TARGETARCH go build -o /x ./x\nARG TARGETARCH`, "lost"],
    ["a default in the stage", `${builder}ARG TARGETARCH=amd64\nRUN GOARCH=$TARGETARCH go build -o /x ./x`, "lost"],
    ["a default above FROM", `ARG TARGETARCH=amd64\n${builder}ARG TARGETARCH\nRUN GOARCH=$TARGETARCH go build -o /x ./x`, "lost"],
    ["single quotes", `${builder}ARG TARGETARCH\nRUN GOARCH='$TARGETARCH' go build -o /x ./x`, "lost"],
    ["of the builder", `${builder}ARG BUILDARCH\nRUN GOARCH=$BUILDARCH go build -o /x ./x`, "lost"],
    ["set in another shell", `${builder}ARG TARGETARCH\nRUN export GOARCH=$TARGETARCH\nRUN go build -o /x ./x`, "lost"],
    ["set again", `${builder}ARG TARGETARCH\nENV GOARCH=$TARGETARCH\nRUN GOARCH=amd64 go build -o /x ./x`, "lost"],
    ["xx", `${builder}ARG TARGETPLATFORM\nRUN xx-go build -o /x ./x`, "met"],
    ["xx without the platform", `${builder}RUN xx-go build -o /x ./x`, "lost"],
    [
      "a tool of the build is for the builder",
      `${builder}ARG TARGETARCH\nRUN go build -o /gen ./gen && GOARCH=$TARGETARCH go build -o /out/x ./x\nFROM scratch\nCOPY --from=b /out/x /x`,
      "met",
    ],
    ["never called", `${builder}ARG TARGETARCH\nRUN make`, "lost"],
  ];
  test.each(cases)("%s", (_, text, verdict) => expect(judge(architecture, text)).toBe(verdict));
});

describe("what the image stands on", () => {
  const cases: Case[] = [
    ["nothing said", `${builder}FROM alpine:3.24`, "met"],
    ["the target by name", `${builder}FROM --platform=$TARGETOS/$TARGETARCH alpine:3.24`, "met"],
    ["the builder", "FROM --platform=$BUILDPLATFORM alpine:3.24", "lost"],
    ["one for all", "FROM --platform=linux/arm64 alpine:3.24", "lost"],
    ["by way of a stage", `${builder}FROM b`, "lost"],
    ["scratch has none", "FROM --platform=$BUILDPLATFORM scratch", "met"],
  ];
  test.each(cases)("%s", (_, text, verdict) => expect(judge(base, text)).toBe(verdict));
});
