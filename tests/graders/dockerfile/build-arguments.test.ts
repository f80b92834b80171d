// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are those of Dockerfiles
import { describe, expect, test } from "vitest";
import { aroundOf, loadRuleSet } from "@/lib/graders/dockerfile";
import { parseDockerfile } from "@/lib/graders/dockerfile/parse";
import type { Input } from "@/lib/graders/grader";
import { runRules } from "@/lib/graders/run-rules";

const rules = await loadRuleSet();
type Case = readonly [what: string, text: string, verdict: "met" | "lost"];

function judge(rule: string, using: unknown, cases: readonly Case[]): void {
  test.each(cases)("%s", (_, text, verdict) => {
    const input: Input = { text, options: {}, given: { args: ["GIT_SHA", "OTHER"] }, rubric: [{ id: "x", rule, with: using, points: 1 }] };
    const checked = runRules(parseDockerfile(text, aroundOf(input)), rules, input);
    expect(checked.failed).toEqual([]);
    expect(checked.lines[0]?.state).toBe(verdict);
  });
}

const from = "FROM debian:13\n";

describe("no RUN of the image depends on the argument", () => {
  judge("dockerfile/declare-argument-late", { argument: "GIT_SHA", in: "image" }, [
    ["ARG below", `${from}RUN a\nARG GIT_SHA`, "met"],
    ["ARG above", `${from}ARG GIT_SHA\nRUN a`, "lost"],
    ["ARG above, the RUN does not read it", `${from}ARG GIT_SHA=x\nRUN ["a"]`, "lost"],
    ["ARG above FROM only", `ARG GIT_SHA\n${from}RUN a`, "met"],
    ["ARG above FROM and again", `ARG GIT_SHA\n${from}ARG GIT_SHA\nRUN a`, "lost"],
    ["another ARG above", `${from}ARG OTHER\nRUN a\nARG GIT_SHA`, "met"],
    ["an ARG made from it", `${from}RUN a\nARG GIT_SHA\nARG TAG=v-$GIT_SHA\nRUN b`, "lost"],
    ["ENV of it above", `FROM debian:13 AS a\nARG GIT_SHA\nENV REV=$GIT_SHA\nFROM a\nRUN b`, "lost"],
    ["LABEL of it above needs ARG above", `${from}ARG GIT_SHA\nLABEL r=$GIT_SHA\nRUN a`, "lost"],
    ["inherited from a parent", "FROM debian:13 AS a\nARG GIT_SHA\nFROM a\nRUN b", "lost"],
    ["only in a stage from which is copied", `FROM debian:13 AS a\nARG GIT_SHA\nRUN b\n${from}COPY --from=a /x /x\nRUN c`, "met"],
    ["the value in a file", `${from}RUN a\nARG GIT_SHA\nCOPY <<EOF /r\n$GIT_SHA\nEOF`, "met"],
    ["a directory named after it", `FROM debian:13 AS a\nARG GIT_SHA\nWORKDIR /srv/$GIT_SHA\nENV GIT_SHA=none\nFROM a\nRUN b`, "lost"],
    ["no RUN at all", `${from}ARG GIT_SHA\nCOPY a /a`, "met"],
    ["a base named after it", "ARG GIT_SHA\nFROM debian:$GIT_SHA\nCOPY a /a", "met"],
  ]);
});

describe("no RUN of a stage before depends on the argument", () => {
  judge("dockerfile/declare-argument-late", { argument: "GIT_SHA", in: "build" }, [
    ["ARG in the stage before", `FROM debian:13 AS a\nARG GIT_SHA\nRUN b\n${from}COPY --from=a /x /x`, "lost"],
    ["ARG in the image", `FROM debian:13 AS a\nRUN b\n${from}ARG GIT_SHA\nRUN c\nCOPY --from=a /x /x`, "met"],
    ["ARG in a stage that is not used", `FROM debian:13 AS a\nARG GIT_SHA\nRUN b\n${from}COPY x /x`, "met"],
  ]);
});

describe("a label", () => {
  const name = "org.opencontainers.image.revision";
  judge("dockerfile/set-label", { name, argument: "GIT_SHA" }, [
    ["plain", `${from}ARG GIT_SHA\nLABEL ${name}=$GIT_SHA`, "met"],
    ["braces and quotes, among others", `${from}ARG GIT_SHA\nLABEL a=b \\\n  "${name}"="\${GIT_SHA}"`, "met"],
    ["with a default", `${from}ARG GIT_SHA=none\nLABEL ${name}=$GIT_SHA`, "met"],
    ["a default in the word", `${from}ARG GIT_SHA\nLABEL ${name}=\${GIT_SHA:-none}`, "met"],
    ["by ENV", `${from}ARG GIT_SHA\nENV REV=$GIT_SHA\nLABEL ${name}=$REV`, "met"],
    ["old form", `${from}ARG GIT_SHA\nLABEL ${name} $GIT_SHA`, "met"],
    ["inherited", `FROM debian:13 AS a\nARG GIT_SHA\nLABEL ${name}=$GIT_SHA\nFROM a`, "met"],
    ["set again", `${from}ARG GIT_SHA\nLABEL ${name}=$GIT_SHA\nLABEL ${name}=x`, "lost"],
    ["single quotes", `${from}ARG GIT_SHA\nLABEL ${name}='$GIT_SHA'`, "lost"],
    ["not declared", `${from}LABEL ${name}=$GIT_SHA`, "lost"],
    ["declared below", `${from}LABEL ${name}=$GIT_SHA\nARG GIT_SHA`, "lost"],
    ["declared above FROM only", `ARG GIT_SHA\n${from}LABEL ${name}=$GIT_SHA`, "lost"],
    ["declared in another stage", `FROM debian:13 AS a\nARG GIT_SHA\n${from}LABEL ${name}=$GIT_SHA`, "lost"],
    ["written in another stage", `FROM debian:13 AS a\nARG GIT_SHA\nLABEL ${name}=$GIT_SHA\n${from}COPY --from=a /x /x`, "lost"],
    ["another argument", `${from}ARG OTHER\nLABEL ${name}=$OTHER`, "lost"],
    ["without the prefix", `${from}ARG GIT_SHA\nLABEL revision=$GIT_SHA`, "lost"],
    ["another case", `${from}ARG GIT_SHA\nLABEL org.opencontainers.image.Revision=$GIT_SHA`, "lost"],
    ["a command instead of the value", `${from}LABEL ${name}="$(git rev-parse HEAD)"`, "lost"],
    ["none", from, "lost"],
  ]);
  judge(
    "dockerfile/set-label",
    { name: "org.opencontainers.image.source", values: ["https://example.com/a", "https://example.com/a.git"] },
    [
      ["written", `${from}LABEL org.opencontainers.image.source=https://example.com/a`, "met"],
      ["by the default of an ARG", `${from}ARG SRC="https://example.com/a.git"\nLABEL org.opencontainers.image.source="$SRC"`, "met"],
      ["another address", `${from}LABEL org.opencontainers.image.source=https://example.com/b`, "lost"],
      ["an ARG that is not given", `${from}ARG SRC\nLABEL org.opencontainers.image.source=$SRC`, "lost"],
    ],
  );
});

describe("a variable of the image from an argument", () => {
  judge("dockerfile/set-variable", { name: "REV", argument: "GIT_SHA" }, [
    ["ENV of ARG", `${from}ARG GIT_SHA\nENV REV=$GIT_SHA`, "met"],
    ["with a default", `${from}ARG GIT_SHA=x\nENV REV="\${GIT_SHA}"`, "met"],
    ["ARG alone", `${from}ARG REV\nARG GIT_SHA`, "lost"],
    ["not declared", `${from}ENV REV=$GIT_SHA`, "lost"],
    ["written down", `${from}ARG GIT_SHA\nENV REV=abc`, "lost"],
    ["in another stage", `FROM debian:13 AS a\nARG GIT_SHA\nENV REV=$GIT_SHA\n${from}COPY a /a`, "lost"],
  ]);
});
